using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>The search page, and its index as a script: over <c>file://</c> a page may load a script, but fetch nothing.</summary>
internal sealed class SearchIndex : IOutput
{
    public const string PageAddress = "search.html";
    public const string IndexAddress = "search-index.js";

    /// <summary>As it stands in the file. Packed it is a third, which <see cref="Checks.PageWeight"/> allows it.</summary>
    private const int MostBytes = 115_000;

    /// <summary>
    /// Whoever asks a guide something seldom asks about the site that it stands on: its pages come after all others that match as well. In the search's
    /// points a heading has two and a half times those of a text, so that half of a heading's is still more than a text's.
    /// </summary>
    private const double WeightAboutTheSite = 0.5;

    private static readonly string[] AboutTheSite = ["about", "privacy", "sources"];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>What a text is cut to, in characters, where all of it is too much.</summary>
    private static readonly int[] Limits = [int.MaxValue, 2_000, 1_000, 500, 250, 100, 0];

    public string Name => "search";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (!context.Theme.Has("pages/search"))
        {
            yield break;
        }

        yield return GeneratedPage.Of(PageAddress, "search", context.Site).File(context, new("theme/pages/search.html", 1, 1), _ => []);
        yield return OutputFile.Of(IndexAddress, new("theme/pages/search.html", 1, 1), (bodies, target) => Write(context, bodies, target));
    }

    private static void Write(OutputContext context, Bodies bodies, Utf8Buffer target)
    {
        var entries = Entries(context, bodies).ToList();
        var limit = Limits.FirstOrDefault(limit => entries.Sum(entry => entry.Bytes(limit)) <= MostBytes);
        Report(context, bodies, entries, limit);
        target.Write("var searchIndex="u8);
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                Write(entry, limit, json);
            }

            json.WriteEndArray();
        }

        target.Write(";\n"u8);
    }

    /// <summary>A page has its address; a place on it, which follows, has only the fragment, and its page's title is not said again.</summary>
    private static void Write(Entry entry, int limit, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(entry.Address);
        json.WriteStringValue(entry.Title);
        json.WriteStringValue(entry.Shortened(limit));
        if (!entry.Keywords.IsEmpty || entry.Weight < 1)
        {
            // A line each: the page finds a whole one before single words.
            json.WriteStringValue(string.Join('\n', entry.Keywords));
        }

        if (entry.Weight < 1)
        {
            json.WriteNumberValue(entry.Weight);
        }

        json.WriteEndArray();
    }

    /// <summary>What cannot be found is said, so that nobody believes that it is not there.</summary>
    private static void Report(OutputContext context, Bodies bodies, List<Entry> entries, int limit)
    {
        if (!bodies.KeepsAll)
        {
            context.Bag.Report(
                Rules.SearchCut,
                new("theme/pages/search.html", 1, 1),
                $"With {context.Documents.Length} pages, the search finds titles and descriptions, and no text: its index would be too heavy for a phone.",
                "Write a description for each page that says what is on it.");
        }
        else if (entries.MaxBy(entry => entry.Text.Length) is { } longest && longest.Text.Length > limit)
        {
            context.Bag.Report(
                Rules.SearchCut,
                Position.StartOf(longest.File),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The search finds the first {limit} characters below each heading: the whole text has {entries.Sum(entry => entry.Bytes(int.MaxValue)) / 1_000} KB, and its index may have {MostBytes / 1_000}."),
                $"The longest part is here{(longest.IsPlace && longest.Title.Length > 0 ? $", below '{longest.Title}'" : string.Empty)}. Parts below more headings are found whole.");
        }
    }

    /// <summary>One entry a heading, one a sheet, and one a list of sheets.</summary>
    private static IEnumerable<Entry> Entries(OutputContext context, Bodies bodies)
    {
        var site = context.Site;
        foreach (var document in context.Documents.Where(document => site.Makes("pages") && document.Page.Address != Addresses.NotFound))
        {
            var (page, file) = (document.Page, document.Source.File);
            foreach (var entry in OfPage(page, file, bodies.KeepsAll ? bodies.Of(document) : null))
            {
                yield return entry;
            }

            foreach (var section in TemplateSection.Of(page, site))
            {
                yield return new("#" + section.Id, section.Heading, section.Text, file);
            }
        }

        if (!site.MadeSheets.IsEmpty)
        {
            const string Template = "theme/pages/worksheets.html";
            yield return List(SheetAddresses.Index, "worksheets_title", "worksheets_intro");
            yield return List(SheetAddresses.Workbook, "workbook_title", "workbook_description");

            Entry List(string address, string title, string text) =>
                new(address, site.Strings.Get(title), site.Strings.Get(text), Template);
        }

        foreach (var sheet in site.MadeSheets)
        {
            yield return new(SheetAddresses.Page(sheet.Id), sheet.Title, SheetWords.Of(sheet), sheet.Position.File) { Keywords = sheet.Keywords };
        }
    }

    /// <param name="body">Null on a large site, where titles and descriptions must do: the index would be too heavy for a phone.</param>
    private static IEnumerable<Entry> OfPage(Page page, string file, Body? body)
    {
        var texts = body is null ? [] : SectionTexts.Of(body.Html.Span);
        // The description leads: where only keywords were found, the page shows the first line.
        string[] lines = body is null ? [page.Description] : [page.Description, texts.GetValueOrDefault(string.Empty) ?? string.Empty, .. page.Summary, .. page.Checklist];
        yield return new(Addresses.Link(page.Address), page.Title, string.Join('\n', lines.Where(line => line.Length > 0)), file)
        {
            Keywords = page.Keywords,
            Weight = AboutTheSite.Contains(page.Type) ? WeightAboutTheSite : 1,
        };
        if (body is null)
        {
            yield break;
        }

        foreach (var heading in body.Headings)
        {
            yield return new("#" + heading.Id, heading.Text, texts.GetValueOrDefault(heading.Id) ?? string.Empty, file);
        }

        foreach (var note in body.Notes.Where(note => note.Source is null))
        {
            yield return new("#" + note.Id, string.Empty, SectionTexts.Of(note.Html.Span).GetValueOrDefault(string.Empty) ?? string.Empty, file);
        }
    }

    /// <param name="Address">Of a page as a link wants it, or the fragment of a place on the page before it.</param>
    /// <param name="Title">Of the page, or the place's heading; empty for a note.</param>
    /// <param name="Text">What follows the heading.</param>
    /// <param name="File">The source.</param>
    private sealed record Entry(string Address, string Title, string Text, string File)
    {
        /// <summary>Quotes, commas and brackets around the texts.</summary>
        private const int Signs = 12;

        public ImmutableArray<string> Keywords { get; init; } = [];

        /// <summary>What the points of the page, and of every place on it, are multiplied by.</summary>
        public double Weight { get; init; } = 1;

        public bool IsPlace => Address.StartsWith('#');

        public int Bytes(int limit) => Signs + Size(Address) + Size(Title) + Size(Shortened(limit)) + Keywords.Sum(word => Size(word) + 2);

        /// <summary>Ends between two words, and never within a character.</summary>
        public string Shortened(int limit)
        {
            if (Text.Length <= limit)
            {
                return Text;
            }

            var end = Text.LastIndexOf(' ', limit);
            end = end > 0 ? end : limit > 0 && char.IsHighSurrogate(Text[limit - 1]) ? limit - 1 : limit;
            return Text[..end] + "\u2026";
        }

        private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
    }
}
