namespace SiteGen.Text;

/// <summary>Reads the attributes of one tag.</summary>
internal ref struct AttributeScanner(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> tag = tag;
    private int next;
    private int nameEnd;

    /// <summary>Offset of the name behind the start of the attributes.</summary>
    public int NameStart { get; private set; }

    public readonly ReadOnlySpan<byte> Name => tag[NameStart..nameEnd];

    /// <summary>As it is written, its entities not decoded; empty where there is none.</summary>
    public readonly ReadOnlySpan<byte> Value => tag[ValueStart..ValueEnd];

    /// <summary>Offset of the value behind the start of the attributes.</summary>
    public int ValueStart { get; private set; }

    public int ValueEnd { get; private set; }

    public readonly bool Is(ReadOnlySpan<byte> name) => System.Text.Ascii.EqualsIgnoreCase(Name, name);

    public bool Next()
    {
        SkipBlanks();
        if (next >= tag.Length || tag[next] == '>')
        {
            return false;
        }

        NameStart = next;
        while (next < tag.Length && !IsBlank(tag[next]) && tag[next] is not ((byte)'=' or (byte)'>'))
        {
            next++;
        }

        nameEnd = next;
        if (nameEnd == NameStart)
        {
            next++;
            nameEnd = next;
        }

        SkipBlanks();
        (ValueStart, ValueEnd) = (nameEnd, nameEnd);
        if (next < tag.Length && tag[next] == '=')
        {
            next++;
            ReadValue();
        }

        return true;
    }

    private void ReadValue()
    {
        while (next < tag.Length && IsBlank(tag[next]) && tag[next] != '/')
        {
            next++;
        }

        if (next < tag.Length && tag[next] is ((byte)'"' or (byte)'\''))
        {
            var quote = tag[next++];
            var length = tag[next..].IndexOf(quote);
            ValueStart = next;
            ValueEnd = length < 0 ? tag.Length : next + length;
            next = Math.Min(tag.Length, ValueEnd + 1);
            return;
        }

        ValueStart = next;
        while (next < tag.Length && tag[next] is not ((byte)' ' or (byte)'>' or (byte)'\n' or (byte)'\t' or (byte)'\r'))
        {
            next++;
        }

        ValueEnd = next;
    }

    private void SkipBlanks()
    {
        while (next < tag.Length && IsBlank(tag[next]))
        {
            next++;
        }
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'/';
}
