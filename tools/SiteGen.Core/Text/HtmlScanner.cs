namespace SiteGen.Text;

/// <summary>Reads the tags of an HTML file one by one, without building a tree. Text, comments, scripts and styles are passed over.</summary>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> html = html;
    private int next;
    private int nameStart;
    private int nameEnd;

    /// <summary>Offset of the tag's opening bracket.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the tag.</summary>
    public readonly int End => next;

    public bool IsEnd { get; private set; }

    /// <summary>As it is written.</summary>
    public readonly ReadOnlySpan<byte> Name => html[nameStart..nameEnd];

    public readonly AttributeScanner Attributes => new(html[nameEnd..next]);

    /// <summary>Offset at which <see cref="Attributes"/> begin.</summary>
    public readonly int AttributesStart => nameEnd;

    public bool Next()
    {
        while (true)
        {
            var open = html[next..].IndexOf((byte)'<');
            if (open < 0 || next + open + 1 >= html.Length)
            {
                return false;
            }

            Start = next + open;
            if (html[Start..].StartsWith("<!--"u8))
            {
                next = After(Start + 4, "-->"u8);
                continue;
            }

            IsEnd = html[Start + 1] == '/';
            nameStart = Start + (IsEnd ? 2 : 1);
            if (nameStart >= html.Length || !IsLetter(html[nameStart]))
            {
                next = Start + 1;
                continue;
            }

            ReadTag();
            return true;
        }
    }

    /// <summary>1 to 6 for a heading; 0 for anything else.</summary>
    public readonly int HeadingLevel => Name is [(byte)'h' or (byte)'H', >= (byte)'1' and <= (byte)'6'] ? Name[1] - '0' : 0;

    public readonly bool Is(ReadOnlySpan<byte> name) => System.Text.Ascii.EqualsIgnoreCase(Name, name);

    public readonly bool IsOneOf(ReadOnlySpan<byte[]> names)
    {
        foreach (var name in names)
        {
            if (Is(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over the raw text of the element whose start tag this is; returns that text.</summary>
    public ReadOnlySpan<byte> SkipRawText()
    {
        var from = next;
        var at = from;
        while (true)
        {
            var close = html[at..].IndexOf("</"u8);
            if (close < 0)
            {
                next = html.Length;
                return html[from..];
            }

            at += close + 2;
            var name = html[nameStart..nameEnd];
            if (at + name.Length <= html.Length && System.Text.Ascii.EqualsIgnoreCase(html.Slice(at, name.Length), name))
            {
                next = at - 2;
                return html[from..next];
            }
        }
    }

    private void ReadTag()
    {
        nameEnd = nameStart;
        while (nameEnd < html.Length && html[nameEnd] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n' or (byte)'\t' or (byte)'\r'))
        {
            nameEnd++;
        }

        next = nameEnd;
        while (next < html.Length)
        {
            var found = html[next..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (found < 0)
            {
                next = html.Length;
                return;
            }

            next += found + 1;
            var sign = html[next - 1];
            if (sign == '>')
            {
                return;
            }

            var close = html[next..].IndexOf(sign);
            next = close < 0 ? html.Length : next + close + 1;
        }
    }

    private readonly int After(int from, ReadOnlySpan<byte> mark)
    {
        var found = from <= html.Length ? html[from..].IndexOf(mark) : -1;
        return found < 0 ? html.Length : from + found + mark.Length;
    }

    private static bool IsLetter(byte c) => (c | 0x20) is >= (byte)'a' and <= (byte)'z';
}
