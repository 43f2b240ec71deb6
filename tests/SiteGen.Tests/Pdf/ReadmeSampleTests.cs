using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using Xunit;

namespace SiteGen.Tests.Pdf;

/// <summary>What the README of the PDF writer shows is this code.</summary>
public sealed class ReadmeSampleTests
{
    [Fact]
    public void The_sample_makes_a_form()
    {
        using var reader = new PdfReader(BoxList(SampleSheets.FontFile("Regular"), SampleSheets.FontFile("Bold")));

        Assert.StartsWith("Box list", reader.Text, StringComparison.Ordinal);
        Assert.Equal(["owner", "rooms_hall", "rooms_attic", "rest"], reader.Fields.Select(field => field.Information.PartialName));
    }

    [Fact]
    public void The_sample_is_this_code() =>
        Assert.Contains(
            Lines(Repository.Read("tools/SiteGen.Pdf/README.md").Split("```csharp\n")[1].Split("```")[0]),
            Lines(Repository.Read("tests/SiteGen.Tests/Pdf/ReadmeSampleTests.cs")),
            StringComparison.Ordinal);

    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    public static byte[] BoxList(byte[] regularTrueType, byte[] boldTrueType)
    {
        var fonts = PdfFonts.Parse(regularTrueType, boldTrueType);
        var sheet = new PdfSheet(
        [
            new PdfHeading(1, "Box list"),
            new PdfParagraph("Number each box, and write the number on three of its sides."),
            new PdfEntry("owner", "Whose boxes are these?") { MaxLength = 60 },
            new PdfTicks("rooms", "Which rooms are packed?", [new("hall", "Hall"), new("attic", "Attic")]),
            new PdfLines("rest", "What is left?", Lines: 4),
        ])
        {
            Foot = "Keep this sheet out of the boxes.",
        };
        var workbook = new PdfWorkbook("Box list", "en", [sheet]) { Created = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero) };
        return PdfWriter.Write(workbook, PdfPaper.A4 with { Scale = 1.4 }, fonts).Bytes;
    }
}
