using System.Net;
using System.Text;

namespace SiteGen.Text;

/// <summary>The plain text that follows each heading of an HTML fragment, by the heading's id; the text before the first one under an empty id.</summary>
internal static class SectionTexts
{
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
            else if (IsBlock(scanner.Name))
            {
                text.Append(' ');
            }

            from = scanner.End;
        }

        Append(html[from..], text);
        texts.TryAdd(id, Clean(text));
        return texts;
    }

    /// <summary>Whether an element parts what is before it from what is in it. Most short names do: p, li, td, br.</summary>
    private static bool IsBlock(ReadOnlySpan<byte> name) =>
        name.Length <= 2 ? !IsWithinWords(name) : name.SequenceEqual("div"u8) || name.SequenceEqual("aside"u8);

    private static bool IsWithinWords(ReadOnlySpan<byte> name) =>
        name.Length == 1 ? (name[0] | 0x20) != 'p' : (name[0] | 0x20) == 'e' && (name[1] | 0x20) == 'm';

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

    private static void Append(ReadOnlySpan<byte> raw, StringBuilder text) => text.Append(Encoding.UTF8.GetString(raw));

    private static string Clean(StringBuilder text) =>
        string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
