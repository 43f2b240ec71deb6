using System.Net;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// The plain text that follows each heading of an HTML fragment, by the heading's id; the text before the first one under an empty id.
/// Paragraphs, cells and items stand on lines of their own.
/// </summary>
internal static class SectionTexts
{
    /// <summary>Of a line; no HTML has it.</summary>
    private const char End = '\0';

    /// <summary>Elements that may begin and end in the middle of a word. All others part lines.</summary>
    private static readonly byte[][] WithinLines =
    [
        .. "a abbr b bdi bdo button cite code data del dfn em font i img input ins kbd label mark q s samp small span strong sub sup time u var wbr"
            .Split(' ').Select(Encoding.UTF8.GetBytes),
    ];

    public static Dictionary<string, string> Of(ReadOnlySpan<byte> html)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        var id = string.Empty;
        var scanner = new HtmlScanner(html);
        var from = 0;
        while (scanner.Next())
        {
            Append(html[from..scanner.Start], text);
            if (!scanner.IsEnd && scanner.HeadingLevel > 0)
            {
                texts.TryAdd(id, Clean(text));
                text.Clear();
                id = IdOf(scanner.Attributes);
                scanner.SkipRawText();
            }
            else if (!scanner.IsEnd && (scanner.Is("sup"u8) || scanner.Is("script"u8) || scanner.Is("style"u8)))
            {
                scanner.SkipRawText();
            }
            else if (!scanner.IsOneOf(WithinLines))
            {
                text.Append(End);
            }

            from = scanner.End;
        }

        Append(html[from..], text);
        texts.TryAdd(id, Clean(text));
        return texts;
    }

    private static string IdOf(AttributeScanner attributes)
    {
        while (attributes.Next())
        {
            if (attributes.Is("id"u8))
            {
                return Encoding.UTF8.GetString(attributes.Value);
            }
        }

        return string.Empty;
    }

    /// <summary>What stands between two tags, but for comments.</summary>
    private static void Append(ReadOnlySpan<byte> raw, StringBuilder text)
    {
        while (raw.IndexOf("<!--"u8) is >= 0 and var start)
        {
            text.Append(Encoding.UTF8.GetString(raw[..start]));
            var length = raw[start..].IndexOf("-->"u8);
            raw = length < 0 ? [] : raw[(start + length + 3)..];
        }

        text.Append(Encoding.UTF8.GetString(raw));
    }

    private static string Clean(StringBuilder text) =>
        string.Join('\n', text.ToString().Split(End).Select(line => Words(WebUtility.HtmlDecode(line))).Where(line => line.Length > 0));

    private static string Words(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
