using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Checks;

/// <summary>What checks know of the whole site.</summary>
internal sealed class CheckContext(Site site, LinkTable links, FrozenSet<string> addresses, ImmutableArray<Document> documents, ImmutableArray<SourceFile> worksheets, DiagnosticBag bag)
{
    private const int MostRepeated = 1_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> idsByAddress = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Document> documentByFile =
        documents.ToFrozenDictionary(document => document.Source.File, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Diagnostic> repeated = new();

    public Site Site => site;

    public LinkTable Links => links;

    /// <summary>Whether there are so many findings that neither places nor hints are worth looking for.</summary>
    public bool IsFull => bag.IsFull || repeated.Count > MostRepeated;

    /// <summary>Whether something could not be read or drawn, so that what the site lacks says nothing of its other parts.</summary>
    public bool IsIncomplete => bag.IsIncomplete;

    /// <param name="isRepeated">It was found on a page that repeats others. It is told only where they had no fault of its kind.</param>
    public void Report(Diagnostic found, bool isRepeated = false)
    {
        if (isRepeated)
        {
            if (repeated.Count <= MostRepeated)
            {
                repeated.Enqueue(found);
            }

            return;
        }

        codes.TryAdd(found.Code, true);
        bag.Report(found);
    }

    public void ReportRepeated()
    {
        foreach (var found in repeated.Where(found => !codes.ContainsKey(found.Code)))
        {
            bag.Report(found);
        }
    }

    /// <summary>Every text that may use wording words, and where its Markdown begins: before that it is YAML.</summary>
    public IEnumerable<(SourceText Source, int BodyStart)> WordedSources =>
        documents.Select(document => (document.Source, document.BodyStart))
            .Concat(worksheets.Select(file => SourceText.Read(file, bag)).OfType<SourceText>().Select(source => (source, int.MaxValue)));

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

    /// <summary>Where the source of a file says a value, best in quotes; the source's first line where it does not say it (then the template does).</summary>
    public Position Find(StagedFile file, string value) => Find(file.Source, value);

    /// <param name="source">Any place in the source.</param>
    public Position Find(Position source, string value)
    {
        if (value.Length == 0 || DocumentOf(source) is not { } document)
        {
            return source;
        }

        // Decoded once: a text that rests is decoded each time.
        var text = document.Source.Text;
        return FindLast(document, text, $"\"{value}\"", 1) ?? FindLast(document, text, $"'{value}'", 1) ?? FindLast(document, text, value, 0) ?? source;
    }

    /// <summary>Where the source of a file says a text for the last time; null where it does not.</summary>
    /// <param name="skip">How many characters of the text stand before the place that is meant.</param>
    public Position? FindLast(StagedFile file, string text, int skip) =>
        DocumentOf(file.Source) is { } document ? FindLast(document, document.Source.Text, text, skip) : null;

    private Document? DocumentOf(Position source) => IsFull ? null : documentByFile.GetValueOrDefault(source.File);

    private static Position? FindLast(Document document, string source, string text, int skip)
    {
        var at = source.LastIndexOf(text, StringComparison.Ordinal);
        return at < document.BodyStart ? null : document.Source.At(at + skip);
    }

    /// <summary>US school grades by address, where they could be told.</summary>
    public ConcurrentDictionary<string, double> Grades { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a page's key stands.</summary>
    public Position At(Page page, string key) =>
        documentByFile.GetValueOrDefault($"input/{page.SourcePath}") is { } document ? document.At(key) : Position.StartOf(page.SourcePath);
}
