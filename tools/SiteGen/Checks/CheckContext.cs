using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>What checks know of the whole site.</summary>
internal sealed class CheckContext(Site site, LinkTable links, FrozenSet<string> addresses, ImmutableArray<Document> documents, ImmutableArray<SourceFile> worksheets, DiagnosticBag bag)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> idsByAddress = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Document> documentByFile =
        documents.ToFrozenDictionary(document => document.Source.File, StringComparer.Ordinal);

    public Site Site => site;

    public LinkTable Links => links;

    public DiagnosticBag Bag => bag;

    /// <summary>Every text that may use wording words.</summary>
    public IEnumerable<SourceText> WordedSources =>
        documents.Select(document => document.Source).Concat(worksheets.Select(file => SourceText.Read(file, bag)).OfType<SourceText>());

    /// <summary>Every address that will be in the output.</summary>
    public FrozenSet<string> Addresses => addresses;

    /// <summary>The ids of an HTML file that was staged; null for any other.</summary>
    public IReadOnlyList<string>? Ids(string address) => idsByAddress.GetValueOrDefault(address);

    public void Remember(StagedFile file)
    {
        if (file.Outline is not null)
        {
            idsByAddress[file.Address] = file.Outline.Ids;
        }
    }

    /// <summary>Where the source of a file says a text; the source's first line where it does not say it (then the template does).</summary>
    public Position Find(StagedFile file, string text)
    {
        var document = documentByFile.GetValueOrDefault(file.Source.File);
        var at = document is null || text.Length == 0 ? -1 : document.Source.Text.IndexOf(text, document.BodyStart, StringComparison.Ordinal);
        return at < 0 ? file.Source : document!.Source.At(at);
    }

    /// <summary>US school grades by address, where they could be told.</summary>
    public ConcurrentDictionary<string, double> Grades { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a page's key stands.</summary>
    public Position At(Page page, string key) =>
        documentByFile.GetValueOrDefault($"input/{page.SourcePath}") is { } document ? document.At(key) : new(page.SourcePath);
}
