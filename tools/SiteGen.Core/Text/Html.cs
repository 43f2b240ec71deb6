using System.Buffers;

namespace SiteGen.Text;

/// <summary>Escapes text for HTML.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Appends a text so that it is text in an element and in a quoted attribute.</summary>
    public static void Escape(ReadOnlySpan<char> text, Utf8Buffer output)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..next]);
            output.Write(Entity(text[next]));
            text = text[(next + 1)..];
        }
    }

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        using var buffer = new Utf8Buffer(text.Length * 2);
        Escape(text, buffer);
        return buffer.ToString();
    }

    private static ReadOnlySpan<byte> Entity(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
