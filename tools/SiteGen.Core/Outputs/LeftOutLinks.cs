using System.Collections.Frozen;
using System.Net;
using System.Text;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>
/// Takes out of a page what leads to a file that <c>without:</c> leaves out, whoever wrote it: a link becomes its text, and an element
/// that would load the file goes.
/// </summary>
internal static class LeftOutLinks
{
    private static readonly string[] Empty = ["link", "img", "source", "track", "embed", "input"];

    /// <param name="root">Where the site is on its host.</param>
    public static OutputFile TakenOut(OutputFile file, FrozenSet<string> leftOut, string root) => file with
    {
        Write = (bodies, target) =>
        {
            var body = file.Write(bodies, target);
            if (TakenOut(target.Span, address => Addresses.OfLink(address, file.Address, root) is { } to && leftOut.Contains(to)) is { } html)
            {
                target.Clear();
                target.Write(html);
            }

            return body;
        },
    };

    /// <summary>Null where nothing is to be taken out.</summary>
    private static byte[]? TakenOut(ReadOnlySpan<byte> html, Func<string, bool> isLeftOut)
    {
        using var result = new Utf8Buffer(html.Length);
        var scanner = new HtmlScanner(html);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var copied = 0;
        while (scanner.Next())
        {
            if (scanner.IsEnd ? open.Count > 0 && open.Remove(Name(scanner)) : Leads(scanner.Attributes, isLeftOut))
            {
                result.Write(html[copied..scanner.Start]);
                copied = scanner.End;
                if (!scanner.IsEnd && !Empty.Contains(Name(scanner)))
                {
                    open.Add(Name(scanner));
                }
            }

            if (!scanner.IsEnd && (scanner.Is("script"u8) || scanner.Is("style"u8)))
            {
                scanner.SkipRawText();
            }
        }

        if (copied == 0)
        {
            return null;
        }

        result.Write(html[copied..]);
        return result.Span.ToArray();
    }

    private static string Name(HtmlScanner tag) => Encoding.UTF8.GetString(tag.Name).ToLowerInvariant();

    private static bool Leads(AttributeScanner attributes, Func<string, bool> isLeftOut)
    {
        while (attributes.Next())
        {
            if ((attributes.Is("href"u8) || attributes.Is("src"u8) || attributes.Is("poster"u8) || attributes.Is("data"u8))
                && isLeftOut(WebUtility.HtmlDecode(Encoding.UTF8.GetString(attributes.Value))))
            {
                return true;
            }
        }

        return false;
    }
}
