using System.Globalization;
using System.Xml;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary><c>sitemap.xml</c> and <c>robots.txt</c>. Both need the site's own address.</summary>
internal sealed class Sitemap : IOutput
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Robots = "robots.txt";

    public string Name => "sitemap";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.IsPreview && OwnRobots(context) is null)
        {
            yield return OutputFile.Of(Robots, Position.StartOf("input/site.yml"), target => target.Write("User-agent: *\nDisallow: /\n"));
        }

        if (context.Site.Settings.Url is not { } url)
        {
            context.Bag.Report(
                Rules.NoUrl,
                Position.StartOf($"input/{Reading.SettingsReader.FileName}"),
                "Without 'url' there is no sitemap, no canonical address, no feed and no preview for shared links.",
                "Add 'url: https://…' to site.yml, or build with --url.");
            yield break;
        }

        yield return OutputFile.Of("sitemap.xml", Position.StartOf("input/site.yml"), target => Write(context.Site, target));
        if (!context.Site.IsPreview && OwnRobots(context) is null)
        {
            yield return OutputFile.Of(
                Robots,
                Position.StartOf("input/site.yml"),
                target => target.Write($"User-agent: *\nAllow: /\n\nSitemap: {new Uri(url, "sitemap.xml")}\n"));
        }
    }

    private static SourceFile? OwnRobots(OutputContext context) => context.Sources.Input.Find(Robots);

    private static void Write(Site site, Utf8Buffer target)
    {
        using var stream = new BufferStream(target);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in site.MadePages.Where(page => page.InSitemap && page.Address != Addresses.NotFound))
        {
            Entry(xml, site.UrlOf(page.Address)!, page.Updated);
        }

        foreach (var sheet in site.MadeSheets)
        {
            Entry(xml, site.UrlOf(SheetAddresses.Page(sheet.Id))!, null);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, Uri url, DateTimeOffset? updated)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, url.AbsoluteUri);
        if (updated is { } day)
        {
            xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
