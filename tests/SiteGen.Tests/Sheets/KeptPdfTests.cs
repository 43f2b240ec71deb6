using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>A PDF is made again when what it is made from has changed, and only then.</summary>
public sealed class KeptPdfTests
{
    private static readonly BuildRequest Request = new()
    {
        Input = SourceTree.Empty,
        Theme = MemorySite.Tree(Repository.In("theme"), "theme"),
        Date = MemorySite.Today,
    };

    private readonly Dictionary<string, string> site = new()
    {
        ["site.yml"] = "title: Tea\n",
        ["index.md"] = Page("Tea"),
        ["steps/01-one.md"] = Page("One"),
        ["worksheets/first.yml"] = Worksheet("First"),
        ["worksheets/second.yml"] = Worksheet("Second"),
    };

    [Fact]
    public void Other_texts_leave_every_pdf_alone() => Assert.Empty(MadeAgain("index.md", Page("Coffee")));

    [Fact]
    public void A_sheet_makes_its_own_pdfs_and_the_workbooks_again() =>
        Assert.Equal(["workbook-a4.pdf", "workbook-letter.pdf", "worksheets/first-a4.pdf", "worksheets/first-letter.pdf"], MadeAgain("worksheets/first.yml", Worksheet("Changed")));

    [Theory]
    [InlineData("site.yml", "title: Other\n")]
    [InlineData("strings/en.yml", "sheet_minutes: about {0} minutes\n")]
    [InlineData("data/anything.yml", "a: b\n")]
    [InlineData("steps/01-one.md", "---\ntitle: Other\ndescription: About it.\n---\n\nText.\n")]
    [InlineData("steps/00-zero.md", "---\ntitle: Zero\ndescription: About it.\n---\n\nText.\n")]
    public void What_sheets_share_makes_all_pdfs_again(string path, string content) => Assert.Equal(6, MadeAgain(path, content).Count);

    /// <summary>Builds, changes a file, builds again; the PDFs that the second build made. Those that it kept must be what it would have made.</summary>
    private IReadOnlyList<string> MadeAgain(string path, string content)
    {
        var before = Build(null);
        site[path] = content;
        var (after, clean) = (Build(before), Build(null));
        Assert.All(clean.Files.Keys, address => Assert.Equal(clean.Files[address], after.Files[address]));
        return [.. after.Made.Where(address => address.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private KeepingSink Build(KeepingSink? before)
    {
        var sink = new KeepingSink(before);
        var memory = new MemorySite();
        foreach (var (path, content) in site)
        {
            memory.With(path, content);
        }

        memory.BuildInto(sink, Request);
        Assert.DoesNotContain(memory.Found, found => found.Severity == Severity.Error);
        return sink;
    }

    private static string Page(string title) => $"---\ntitle: {title}\ndescription: About it.\n---\n\nText.\n";

    private static string Worksheet(string title) =>
        $"title: {title}\npurpose: To think.\nminutes: 5\nstep: one\nclosing: Enough for today.\nsections:\n  - fields:\n      - {{ id: why, type: text, label: Why? }}\n";

    /// <summary>Keeps what an earlier build made from the same.</summary>
    private sealed class KeepingSink(KeepingSink? before) : IFileSink
    {
        private readonly ConcurrentDictionary<string, string> madeFrom = new();

        public ConcurrentDictionary<string, byte[]> Files { get; } = new();

        public ConcurrentBag<string> Made { get; } = [];

        public void Write(string address, ReadOnlySpan<byte> content)
        {
            Made.Add(address);
            Files[address] = content.ToArray();
        }

        public bool TryKeep(string address, string madeFrom)
        {
            this.madeFrom[address] = madeFrom;
            var isSame = before?.madeFrom.GetValueOrDefault(address) == madeFrom;
            if (isSame)
            {
                Files[address] = before!.Files[address];
            }

            return isSame;
        }
    }
}
