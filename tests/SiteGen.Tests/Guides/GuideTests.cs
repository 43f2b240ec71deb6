using SiteGen.Fields;
using SiteGen.Tests.RealSite;
using Xunit;

namespace SiteGen.Tests.Guides;

/// <summary>
/// The guides of <c>tests/guides</c>, in other languages and about other things: each stands for a publisher who has read the documentation and nothing else.
/// What holds of any guide, <c>RealSite</c> asks of them too.
/// </summary>
public sealed class GuideTests
{
    private static readonly string[] Callouts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "STOP", "EXAMPLE"];

    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Repository.In("tests/guides")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void It_builds_without_a_finding(string guide) => Assert.Equal([], Guide.Build(guide).Result.Diagnostics.Select(MemorySite.Line));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Its_sheets_have_every_type_of_field_and_a_scale_of_eleven(string guide)
    {
        var sheets = Texts(guide, "worksheets", "*.yml");
        Assert.All(FieldTypes.All, type => Assert.Matches($@"\btype: {type.Name}\b", sheets));
        Assert.Matches(@"(?m)^ +from: 0\n +to: 10$", sheets);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Its_pages_have_everything_that_a_text_may_have(string guide)
    {
        var steps = Texts(guide, "steps", "*.md");
        Assert.All(Callouts, callout => Assert.Contains($"[!{callout}]", steps + Texts(guide, string.Empty, "*.md"), StringComparison.Ordinal));

        var pages = Guide.Build(guide).Sink.Text("guide.html")!;
        Assert.All(
            (string[])["<img ", "<pre><code", "<table", "<dl>", "<details>", "<abbr ", "<ol>", "fn:1\"", "type=\"checkbox\"", "<em>", "<strong>"],
            element => Assert.Contains(element, pages, StringComparison.Ordinal));
    }

    private static string Texts(string guide, string folder, string pattern) => string.Join('\n', Directory
        .EnumerateFiles(Path.Join(Repository.In("tests/guides"), guide, "input", folder), pattern)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText));
}
