using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// HTML without what does not matter to a specification of Markdown: space between blocks, the order of attributes, how an address is
/// written, and what the program adds on purpose.
/// </summary>
internal static class PlainHtml
{
    private static readonly string[] Blocks =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "div", "br",
        "section", "details", "summary",
    ];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        foreach (var node in Parse(html))
        {
            Write(node, text, isCode: false);
        }

        return text.ToString().Trim();
    }

    /// <summary>Paths within the site that a text links to.</summary>
    public static IEnumerable<string> Addresses(string html) =>
        Parse(html).OfType<IElement>().SelectMany(element => element.QuerySelectorAll("[href], [src]").Append(element))
            .Select(element => Address(element.GetAttribute("href") ?? element.GetAttribute("src") ?? string.Empty))
            .Where(address => !address.Contains(':', StringComparison.Ordinal))
            .Select(address => address.Split('?', '#')[0])
            .Select(address => address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address)
            .Where(address => address.Length > 0);

    private static INodeList Parse(string html)
    {
        var parser = new HtmlParser();
        return parser.ParseFragment(html, parser.ParseDocument("<body>").Body!);
    }

    private static void Write(INode node, StringBuilder text, bool isCode)
    {
        switch (node)
        {
            case IElement { LocalName: "a" } anchor when anchor.ClassList.Contains("anchor"):
            case IElement { LocalName: "div" } box when box.ClassList.Contains("scroll"):
                Children(node, text, isCode);
                break;
            case IElement element:
                Element(element, text, isCode);
                break;
            case IText { Data: var words }:
                Words(Escape(words.Replace('\u2019', '\'')), text, isCode);
                break;
            case IComment comment:
                text.Append("<!--").Append(comment.Data).Append("-->");
                break;
        }
    }

    private static void Element(IElement element, StringBuilder text, bool isCode)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            TrimEnd(text);
        }

        text.Append('<').Append(element.LocalName);
        foreach (var (name, value) in element.Attributes.Select(attribute => Attribute(element, attribute)).Where(attribute => attribute.Value is not null).Order())
        {
            text.Append(' ').Append(name).Append("=\"").Append(Escape(value!)).Append('"');
        }

        text.Append('>');
        Children(element, text, isCode || element.LocalName is "pre" or "textarea" or "script" or "style");
        if (isBlock)
        {
            TrimEnd(text);
        }

        text.Append("</").Append(element.LocalName).Append('>');
    }

    /// <summary>The value is null where the program adds the attribute.</summary>
    private static (string Name, string? Value) Attribute(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("a", "href") or ("img", "src") => (attribute.Name, Address(attribute.Value)),
        ("a", "rel") => (attribute.Name, null),
        ("a", "class") when attribute.Value == "out" => (attribute.Name, null),
        ("h1" or "h2" or "h3" or "h4" or "h5" or "h6", "id") => (attribute.Name, null),
        ("th" or "td", "class") => ("align", attribute.Value),
        ("th" or "td", "align") when attribute.Value == "left" => (attribute.Name, null),
        ("ul", "class") when attribute.Value == "contains-task-list" => (attribute.Name, null),
        ("li", "class") when attribute.Value == "task-list-item" => (attribute.Name, null),
        ("input", "disabled" or "checked") => (attribute.Name, string.Empty),
        _ => (attribute.Name, attribute.Value),
    };

    private static void Children(INode node, StringBuilder text, bool isCode)
    {
        foreach (var child in node.ChildNodes)
        {
            Write(child, text, isCode);
        }
    }

    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Words(string words, StringBuilder text, bool isCode)
    {
        if (isCode)
        {
            text.Append(words);
            return;
        }

        foreach (var sign in words)
        {
            var isSpace = sign is ' ' or '\n' or '\t' or '\r';
            if (!isSpace)
            {
                text.Append(sign);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '>') || (text.Length > 0 && text[^1] == '>' && !EndsBlock(text)))
            {
                text.Append(' ');
            }
        }
    }

    private static bool EndsBlock(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && text[start] != '<')
        {
            start--;
        }

        return Blocks.Contains(text.ToString(start, text.Length - start).Trim('<', '>', '/').Split(' ')[0]);
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\n')
        {
            text.Length--;
        }
    }

    /// <summary>From the root of the site, as its pages all stand there.</summary>
    private static string Address(string address)
    {
        try
        {
            return Uri.UnescapeDataString(address).TrimStart('/');
        }
        catch (UriFormatException)
        {
            return address;
        }
    }
}
