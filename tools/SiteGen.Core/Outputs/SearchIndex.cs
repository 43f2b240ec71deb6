using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>The search page, and its index as a script: over <c>file://</c> a page may load a script, but fetch nothing.</summary>
internal sealed class SearchIndex : IOutput
{
    public const string PageAddress = "search.html";
    public const string IndexAddress = "search-index.js";
    private const int LongestText = 1_000;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

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

    /// <summary>One entry a heading: address, title of the page, heading, and the text that follows.</summary>
    private static void Write(OutputContext context, Bodies bodies, Utf8Buffer target)
    {
        target.Write("var searchIndex="u8);
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartArray();
            foreach (var document in context.Documents.Where(document => document.Page.Address != "404.html"))
            {
                Page(json, document.Page, bodies.KeepsAll ? bodies.Of(document) : null);
                foreach (var section in TemplateSection.Of(document.Page, context.Site))
                {
                    Entry(json, section.Address, document.Page.Title, section.Heading, section.Text, "page");
                }
            }

            foreach (var sheet in context.Site.Worksheets)
            {
                Entry(
                    json,
                    SheetAddresses.Page(sheet.Id),
                    sheet.Title,
                    string.Empty,
                    sheet.Purpose + " " + string.Join(". ", sheet.Fields.Select(question => question.Label)),
                    "sheet");
            }

            json.WriteEndArray();
        }

        target.Write(";\n"u8);
    }

    /// <param name="body">Null on a large site, where titles and descriptions must do: the index would be too heavy for a phone.</param>
    private static void Page(Utf8JsonWriter json, Page page, Body? body)
    {
        var kind = page.IsStep ? "step" : "page";
        if (body is null)
        {
            Entry(json, page.Address, page.Title, string.Empty, page.Description, kind);
            return;
        }

        var texts = SectionTexts.Of(body.Html.Span);
        Entry(json, page.Address, page.Title, string.Empty, texts.GetValueOrDefault(string.Empty) ?? page.Description, kind);
        foreach (var heading in body.Headings)
        {
            Entry(json, $"{page.Address}#{heading.Id}", page.Title, heading.Text, texts.GetValueOrDefault(heading.Id) ?? string.Empty, kind);
        }

        foreach (var note in body.Notes.Where(note => note.Source is null))
        {
            Entry(json, $"{page.Address}#{note.Id}", page.Title, string.Empty, SectionTexts.Of(note.Html.Span).GetValueOrDefault(string.Empty) ?? string.Empty, kind);
        }
    }

    private static void Entry(Utf8JsonWriter json, string address, string title, string heading, string text, string kind)
    {
        json.WriteStartArray();
        json.WriteStringValue(address);
        json.WriteStringValue(title);
        json.WriteStringValue(heading);
        json.WriteStringValue(Shorten(text));
        json.WriteStringValue(kind);
        json.WriteEndArray();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestText);
        return text[..(end > 0 ? end : LongestText)] + "\u2026";
    }
}
