using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using SiteGen.Tests.Hostile;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>Worksheets as other people write them: each is one finding that says so, or a good sheet in all of its outputs.</summary>
public sealed class OddSheetTests
{
    /// <summary>An unknown step, and what no page holds: nothing is wrong with the definition.</summary>
    private static readonly string[] FoundLater = ["SG302", "SG304"];

    /// <summary>
    /// Some outputs leave out what cannot be seen, and the reader of the text version takes these for its own signs. Lists whose heads differ by
    /// a page have their boxes on two pages, and so in another order.
    /// </summary>
    private static readonly string[] ReadOtherwise = ["too many signs", "a fraction", "markup"];

    private static readonly Lazy<(BuiltSheets Built, List<(string What, string Yaml, string Id)> Sheets)> All = new(Build);

    [Fact]
    public void One_mistake_is_at_most_one_finding_and_one_of_the_sheet()
    {
        var (built, sheets) = All.Value;
        var byFile = built.Found.Where(found => found.Severity == Severity.Error).ToLookup(found => found.Position.File);

        Assert.Empty(byFile.Select(group => group.Key).Except(sheets.Select(sheet => File(sheet.Id))));
        var wrong = sheets.Where(sheet => byFile[File(sheet.Id)].Count() > 1)
            .Select(sheet => $"{sheet.What}: {string.Join(" | ", byFile[File(sheet.Id)].Select(MemorySite.Line))}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void A_sheet_without_a_finding_is_whole_in_every_output_and_one_with_a_finding_is_in_none()
    {
        var (built, sheets) = All.Value;
        var bad = built.Found.Where(found => found.Severity == Severity.Error && !FoundLater.Contains(found.Code)).Select(found => found.Position.File).ToHashSet(StringComparer.Ordinal);
        string[] endings = [".html", ".txt", ".json", "-a4.pdf", "-letter.pdf"];
        var wrong = new List<string>();
        foreach (var (what, _, id) in sheets)
        {
            var isBad = bad.Contains(File(id));
            wrong.AddRange(endings.Where(ending => (built.Files.Bytes($"worksheets/{id}{ending}") is null) != isBad).Select(ending => $"{what}: {ending}"));
            if (!isBad && !ReadOtherwise.Any(what.EndsWith) && !(what.StartsWith("compare", StringComparison.Ordinal) && what.EndsWith("too long", StringComparison.Ordinal)))
            {
                try
                {
                    Agreement.Assert(built, id);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    wrong.Add($"{what}: {failure.Message[..Math.Min(300, failure.Message.Length)].ReplaceLineEndings(" ")}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    private static string File(string id) => $"input/worksheets/{id}.yml";

    /// <summary>All in one site: what is wrong with one must not show at another.</summary>
    private static (BuiltSheets Built, List<(string What, string Yaml, string Id)> Sheets) Build()
    {
        var sheets = OddSheets.WithOneChange().Select((sheet, i) => (sheet.What, sheet.Yaml, Id: $"sheet-{i}")).ToList();
        List<SourceFile> files =
        [
            Source("index.md", "# Home"),
            Source("site.yml", "title: Odd sheets\nurl: https://example.org/\nwithout: [search]\n"),
            Source("steps/01-first.md", "---\ntitle: First\ndescription: The first.\nworksheets: [sheet-0]\n---\nText.\n"),
            .. sheets.Select(sheet => Source($"worksheets/{sheet.Id}.yml", sheet.Yaml)),
        ];
        return (BuiltSheets.Of(new SourceTree(files)), sheets);
    }

    private static SourceFile Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
}
