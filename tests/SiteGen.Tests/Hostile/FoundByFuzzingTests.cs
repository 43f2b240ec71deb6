using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>What the fuzzer has found, each as small as it could be made: an error with its place, and no exception.</summary>
public sealed class FoundByFuzzingTests
{
    [Theory]
    [InlineData("tick", "SG301")]
    [InlineData("choice", "SG301")]
    public void A_field_without_options(string type, string code) =>
        Hold(new ForeignSite("title: A\n").With("worksheets/sheet.yml", $"title: a\npurpose: b\nsections:\n  - title: c\n    fields:\n      - {{id: a, type: {type}, label: a, options: []}}\n"), code);

    [Theory]
    [InlineData("rows, columns: []")]
    [InlineData("rows, labels: [d, e], columns: []")]
    [InlineData("rows, labels: [d, e], columns: [{id: b, label: b}, {id: b, label: c}]")]
    [InlineData("rows, columns: [{id: b, label: b}, {id: b, label: c}]")]
    [InlineData("tick, options: [quiet, quiet]")]
    [InlineData("choice, options: [quiet, quiet, loud]")]
    public void A_field_with_nothing_or_with_twins_in_it(string type) =>
        Hold(new ForeignSite("title: A\n").With("worksheets/sheet.yml", $"title: a\npurpose: b\nsections: [{{title: c, fields: [{{id: a, label: a, type: {type}}}]}}]\n"), "SG301");

    /// <summary>In PDFs a short choice stands beside its label.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("lines")]
    [InlineData("choice, options: [b, c]")]
    [InlineData("tick, options: [b, c]")]
    [InlineData("scale")]
    [InlineData("rows, columns: [{id: b, label: ' '}, {id: c, label: c}]")]
    [InlineData("compare")]
    [InlineData("week")]
    public void A_field_whose_label_is_empty(string type)
    {
        Hold(new ForeignSite("title: A\n").With("worksheets/sheet.yml", $"title: a\npurpose: b\nsections: [{{title: c, fields: [{{id: a, label: '', type: {type}}}]}}]\n"), "SG103");
        Hold(new ForeignSite("title: A\n").With("worksheets/sheet.yml", $"title: a\npurpose: b\nsections: [{{title: c, fields: [{{id: a, label: ' ', type: {type}}}]}}]\n"), "SG103");
    }

    [Fact]
    public void A_character_that_no_file_may_hold() =>
        Hold(new ForeignSite("title: A\nfeed: true\nurl: https://example.org/\n").With("page.md", "---\ntitle: \"a\\0b\\uFFFE\"\nupdated: 2026-01-01\n---\nText."), "SG101");

    [Fact]
    public void Half_a_surrogate_pair() =>
        Hold(new ForeignSite("title: A\n").With("page.md", "---\ntitle: \"\\uD800\"\n---\nText."), "SG101");

    [Fact]
    public void A_word_without_a_name() =>
        Hold(new ForeignSite("title: A\n").With("strings/en.yml", "words: {'': [a, b, c]}\n"), "SG102");

    [Theory]
    [InlineData("a\nb {{ x = {")]
    [InlineData("a\nb {{ x = {a: {")]
    [InlineData("a\nb {{ if a +")]
    public void A_template_that_ends_too_early_is_told_at_its_end(string template)
    {
        var found = new ForeignSite().With("_theme/partials/field.html", template).Build().Result.Diagnostics;
        Assert.Contains(found, diagnostic => diagnostic is { Code: "SG402", Position: { File: "input/_theme/partials/field.html", Line: 2 } });
    }

    [Fact]
    public void Fonts_that_are_none() =>
        Hold(
            new ForeignSite("title: A\n").With("worksheets/sheet.yml", "title: a\npurpose: b\nsections: [{title: c, fields: [{id: a, type: text, label: a}]}]\n")
                .With("_theme/fonts/AtkinsonHyperlegible-Regular.ttf", "\0\u0001\0\0\0\u0010 no font").With("_theme/fonts/AtkinsonHyperlegible-Bold.ttf", "no font"),
            "SG002");

    private static void Hold(ForeignSite site, string code)
    {
        var found = site.Build().Result.Diagnostics;
        Assert.Contains(found, diagnostic => diagnostic.Code == code && diagnostic.Severity == Severity.Error);
        Assert.All(found, diagnostic => Assert.NotEmpty(diagnostic.Position.File));
    }
}
