using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>What checks know of the whole site.</summary>
internal sealed class CheckContext(Site site, LinkTable links, Documents documents, DiagnosticBag bag)
{
    private const int MostRepeated = 1_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> idsByAddress = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Document> documentByFile =
        documents.Pages.ToFrozenDictionary(document => document.Source.File, StringComparer.Ordinal);

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

    /// <summary>What is prose in YAML: in the front matter of pages and in worksheets.</summary>
    public IEnumerable<(SourceText Source, ImmutableArray<TextSpan> Parts)> YamlProse =>
        documents.Pages.Where(document => !document.Prose.IsEmpty).Select(document => (document.Source, document.Prose)).Concat(documents.SheetProse);

    /// <summary>The text that a page was made from; null for other files.</summary>
    public Document? DocumentOf(StagedFile file) => documentByFile.GetValueOrDefault(file.Source.File);

    /// <summary>Every address that will be in the output.</summary>
    public FrozenSet<string> Addresses => links.Addresses;

    /// <summary>The ids of an HTML file that was staged; null for any other.</summary>
    public IReadOnlyList<string>? Ids(string address) => idsByAddress.GetValueOrDefault(address);

    public void Remember(StagedFile file)
    {
        if (file.Outline is not null)
        {
            idsByAddress[file.Address] = file.Outline.Ids;
        }
    }

    /// <summary>Where something on a page was written.</summary>
    /// <param name="offset">In the file, in bytes.</param>
    public Place PlaceOf(StagedFile file, int offset)
    {
        if (!IsFull && file.Body is { } body && DocumentOf(file) is { } document)
        {
            if (file.InBody(offset) is { } inBody && SourceOf(body.Html.Span, body.Map, inBody) is { } source)
            {
                return new(file.Source, document, source);
            }

            foreach (var note in body.Notes.Where(note => note.Source is null))
            {
                if (SourceOf(note.Html.Span, note.Map, offset - file.Content.Span.IndexOf(note.Html.Span)) is { } inNote)
                {
                    return new(file.Source, document, inNote);
                }
            }
        }

        return new(file.Source, null, 0);
    }

    private static int? SourceOf(ReadOnlySpan<byte> html, SourceMap map, int offset) =>
        offset >= 0 && offset < html.Length ? map.SourceOf(html, offset) : null;

    /// <summary>US school grades by address, where they could be told.</summary>
    public ConcurrentDictionary<string, double> Grades { get; } = new(StringComparer.Ordinal);
}
