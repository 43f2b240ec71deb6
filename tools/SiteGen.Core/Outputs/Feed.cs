using System.Globalization;
using System.Xml;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>
/// <c>feed.xml</c>, an Atom feed (RFC 4287) of the pages that say when their words last changed. Off unless site.yml says
/// <c>feed: true</c>: a guide is no blog. It needs the site's own address.
/// </summary>
internal sealed class Feed : IOutput
{
    public const string Address = "feed.xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public string Name => "feed";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Settings is { HasFeed: true, Url: { } url })
        {
            yield return OutputFile.Of(Address, Position.StartOf($"input/{Reading.SettingsReader.FileName}"), target => Write(context.Site, url, target));
        }
    }

    private static void Write(Site site, Uri url, Utf8Buffer target)
    {
        var pages = site.MadePages
            .Where(page => page is { InSitemap: true, Updated: not null } && page.Address != Addresses.NotFound)
            .OrderByDescending(page => page.Updated)
            .ThenBy(page => page.Address, StringComparer.Ordinal)
            .Take(MostEntries)
            .ToList();
        using var stream = new BufferStream(target);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        Text(xml, "title", site.Settings.Title);
        Text(xml, "id", url.AbsoluteUri);
        Link(xml, "self", new(url, Address));
        Link(xml, "alternate", url);
        Text(xml, "updated", Time(pages.Count > 0 ? pages[0].Updated!.Value : site.Date));
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", site.Settings.Author.Length > 0 ? site.Settings.Author : site.Settings.Title);
        xml.WriteEndElement();
        foreach (var page in pages)
        {
            Entry(xml, page, site.UrlOf(page.Address)!);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, Page page, Uri address)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "title", page.Title);
        Text(xml, "id", address.AbsoluteUri);
        Link(xml, "alternate", address);
        Text(xml, "updated", Time(page.Updated!.Value));
        if (page.Description.Length > 0)
        {
            Text(xml, "summary", page.Description);
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
