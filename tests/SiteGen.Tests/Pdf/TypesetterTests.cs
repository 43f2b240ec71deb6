using CsCheck;
using SiteGen.Pdf;
using SiteGen.Pdf.Fonts;
using SiteGen.Pdf.Text;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class TypesetterTests
{
    private static readonly TextStyle Style = new(12, 17);

    [Fact]
    public void Any_text_fits_its_lines_and_loses_nothing() =>
        Gen.Select(Gen.String, Gen.Double[20, 500], Gen.Bool).Sample((text, width, balanced) =>
        {
            var style = Style with { Balanced = balanced };
            var lines = Set().Lines(text, style, width);
            var words = string.Concat(lines.SelectMany(line => line.Words).Select(word => word.Text));
            return lines.All(line => line.Width * 12 / 1000 <= width + 0.001)
                && Bare(words) == Bare(BareText.Of(text));
        });

    [Fact]
    public void Lines_end_at_spaces_and_after_hyphens()
    {
        var lines = Set().Lines("one two-three/four", Style, 50);

        Assert.Equal(["one two-", "three/", "four"], lines.Select(line => string.Concat(line.Words.Select(word => word.Text)).TrimEnd()));
    }

    [Theory]
    [InlineData("call 1-800-555-0100 now", "1-800-555-0100")]
    [InlineData("look again on 2026-11-28 or later", "2026-11-28")]
    [InlineData("dial this number 030/555 now", "030/555")]
    public void A_number_is_not_divided(string text, string number)
    {
        for (var width = 90; width < 150; width++)
        {
            Assert.Contains(Set().Lines(text, Style, width), line => string.Concat(line.Words.Select(word => word.Text)).Contains(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_width_for_two_lines_is_the_least_that_takes_no_third_one()
    {
        var width = Set().WidthFor("one two three four", Style, 2);

        Assert.Equal(2, Set().Lines("one two three four", Style, width).Length);
        Assert.Equal(3, Set().Lines("one two three four", Style, width - 0.2).Length);
    }

    [Fact]
    public void A_soft_hyphen_is_seen_only_where_the_line_ends()
    {
        var narrow = Set().Lines("Donau\u00ADdampf", Style, 45);
        var wide = Set().Lines("Donau\u00ADdampf", Style, 200);

        Assert.Equal(["Donau-", "dampf"], narrow.Select(line => string.Concat(line.Words.Select(word => word.Text))));
        Assert.Equal(["Donaudampf"], wide.Select(line => string.Concat(line.Words.Select(word => word.Text))));
    }

    [Fact]
    public void Words_that_touch_in_two_weights_stay_together()
    {
        var lines = Set().Lines(new PdfText([new("some bo"), new("ld", true), new(", text")]), Style, 45);

        Assert.Equal(["some ", "bold, ", "text"], lines.Select(line => string.Concat(line.Words.Select(word => word.Text))));
    }

    [Fact]
    public void Balanced_lines_are_about_equally_long()
    {
        var lines = Set().Lines("What I miss and what I do not miss now", Style with { Balanced = true }, 180);

        Assert.Equal(2, lines.Length);
        Assert.InRange(lines[0].Width / lines[1].Width, 0.7, 1.4);
    }

    [Fact]
    public void Kerning_draws_letters_closer() =>
        Assert.True(SampleSheets.Fonts.Regular.Kerning(SampleSheets.Fonts.Regular.Glyph('T'), SampleSheets.Fonts.Regular.Glyph('o')) < 0);

    private static Typesetter Set() => new(
        new DocumentFont(SampleSheets.Fonts.Regular, "F1"), new DocumentFont(SampleSheets.Fonts.Bold, "F2"), new MissingCharacters());

    private static string Bare(string text) => string.Concat(text.EnumerateRunes().Where(rune => CharacterKinds.Of(rune) == CharacterKind.Drawn));
}
