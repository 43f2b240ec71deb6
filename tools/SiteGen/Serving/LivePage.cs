using System.Net;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Serving;

/// <summary>A page as it is served while somebody works on it: with one script more, and a policy that lets it ask for news.</summary>
internal static class LivePage
{
    /// <param name="version">What the script compares with the server's.</param>
    public static byte[] Of(ReadOnlySpan<byte> html, string version)
    {
        using var page = new Utf8Buffer(html.Length + 512);
        var scanner = new HtmlScanner(html);
        var copied = 0;
        while (scanner.Next())
        {
            if (scanner.IsEnd && scanner.Is("head"u8))
            {
                page.Write(html[copied..scanner.Start]);
                copied = scanner.Start;
                break;
            }

            copied = RelaxMeta(html, scanner, copied, page);
            if (!scanner.IsEnd && (scanner.Is("script"u8) || scanner.Is("style"u8) || scanner.Is("title"u8)))
            {
                scanner.SkipRawText();
            }
        }

        if (copied < html.Length && !html[copied..].StartsWith("</"u8))
        {
            // A page without a head: the script goes to its end.
            page.Write(html[copied..]);
            copied = html.Length;
        }

        page.Write($"<script src=\"{ReloadScript.Path}\" data-version=\"{version}\" defer></script>");
        page.Write(html[copied..]);
        return page.Span.ToArray();
    }

    /// <summary>Copies up to the end of a meta element's policy, and the policy relaxed; returns how far it came.</summary>
    private static int RelaxMeta(ReadOnlySpan<byte> html, HtmlScanner tag, int copied, Utf8Buffer page)
    {
        if (!tag.Is("meta"u8) || !IsPolicy(tag.Attributes))
        {
            return copied;
        }

        var attributes = tag.Attributes;
        while (attributes.Next())
        {
            if (attributes.Is("content"u8))
            {
                var (from, to) = (tag.AttributesStart + attributes.ValueStart, tag.AttributesStart + attributes.ValueEnd);
                page.Write(html[copied..from]);
                Html.Escape(Policy.Relaxed(WebUtility.HtmlDecode(Encoding.UTF8.GetString(attributes.Value))), page);
                return to;
            }
        }

        return copied;
    }

    private static bool IsPolicy(AttributeScanner attributes)
    {
        while (attributes.Next())
        {
            if (attributes.Is("http-equiv"u8))
            {
                return Ascii.EqualsIgnoreCase(attributes.Value, "Content-Security-Policy"u8);
            }
        }

        return false;
    }
}
