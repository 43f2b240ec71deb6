using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Model;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>What search engines read, as a JSON-LD data block: of the first page what the site is about, of a text an Article and the way to it.</summary>
internal static class StructuredData
{
    /// <summary>The default encoder writes <c>&lt;</c> as an escape, so that no text can end the element.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>Null without an address of the site, and for pages that are no article of somebody's.</summary>
    public static TrustedHtml? Of(PageView view)
    {
        var (page, site) = (view.Page, view.Site);
        if (site.Settings.Url is not { } url || page.SourcePath.Length == 0 || page.Address == Addresses.NotFound)
        {
            return null;
        }

        using var target = new Utf8Buffer();
        target.Write("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            if (page.Address == Addresses.FirstPage)
            {
                WebSite(json, page, site.Settings, url);
            }
            else
            {
                Article(json, view, site.Settings);
                Breadcrumbs(json, view, site, url);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.Write("</script>"u8);
        return new(target.Span.ToArray());
    }

    private static void WebSite(Utf8JsonWriter json, Page page, Settings settings, Uri url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("name", settings.Title);
        json.WriteString("url", url.AbsoluteUri);
        json.WriteString("inLanguage", settings.Language);
        if (page.Description.Length > 0)
        {
            json.WriteString("description", page.Description);
        }

        if (!page.Keywords.IsEmpty)
        {
            json.WriteString("keywords", string.Join(", ", page.Keywords));
        }

        json.WriteEndObject();
    }

    private static void Article(Utf8JsonWriter json, PageView view, Settings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Article");
        json.WriteString("headline", view.Page.Title);
        json.WriteString("inLanguage", settings.Language);
        json.WriteString("url", view.Canonical);
        if (view.Page.Updated is { } day)
        {
            json.WriteString("dateModified", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (settings.Author.Length > 0)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", settings.Author);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, PageView view, Site site, Uri url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        Crumb(json, 1, site.Settings.Title, url.AbsoluteUri);
        Crumb(json, 2, view.Page.Title, view.Canonical!);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", address);
        json.WriteEndObject();
    }
}
