using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>What the files beside the pages may be.</summary>
internal static class OtherFiles
{
    public static void HoldSearchIndex(string script)
    {
        const string Start = "var searchIndex=";
        Assert.StartsWith(Start, script, StringComparison.Ordinal);
        Assert.EndsWith(";\n", script, StringComparison.Ordinal);
        using var index = JsonDocument.Parse(script[Start.Length..^2]);
        Assert.Equal(JsonValueKind.Array, index.RootElement.ValueKind);
        Assert.DoesNotContain('<', script);
    }

    public static void HoldXml(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var document = XDocument.Load(reader);
        string[] known = ["feed", "title", "id", "link", "updated", "author", "name", "entry", "summary", "urlset", "url", "loc", "lastmod"];
        Assert.All(document.Descendants(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.All(document.Descendants().Attributes("href"), address => Assert.StartsWith("https://example.org/", address.Value, StringComparison.Ordinal));
    }

    public static void HoldJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    /// <summary>Each rule of redirection is one line of three words that stays on the site; headers are ours and no others.</summary>
    public static void HoldRules(string headers, string redirects)
    {
        Assert.Single(headers.Split('\n'), line => line.StartsWith('/'));
        Assert.All(redirects.TrimEnd('\n').Split('\n'), line => Assert.Matches("^/guide/\\S* /guide/\\S* 301$", line));
    }
}
