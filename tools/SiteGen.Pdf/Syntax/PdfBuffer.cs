using System.Buffers.Text;
using System.Text;

namespace SiteGen.Pdf.Syntax;

/// <summary>Bytes in PDF syntax. Fixed syntax goes in as it is; values are escaped and kept apart.</summary>
internal sealed class PdfBuffer
{
    private byte[] bytes = new byte[256];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public int Length => length;

    /// <summary>Syntax, as it is.</summary>
    public PdfBuffer Raw(ReadOnlySpan<byte> syntax)
    {
        syntax.CopyTo(Space(syntax.Length));
        length += syntax.Length;
        return this;
    }

    public PdfBuffer Number(int value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, Space(11), out var written);
        length += written;
        return this;
    }

    /// <summary>A real number, rounded to hundredths: a hundredth of a point cannot be seen.</summary>
    public PdfBuffer Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        Separate();
        if (hundredths < 0)
        {
            Raw("-"u8);
            hundredths = -hundredths;
        }

        Utf8Formatter.TryFormat(hundredths / 100, Space(20), out var written);
        length += written;
        var rest = (int)(hundredths % 100);
        if (rest != 0)
        {
            Raw([(byte)'.', (byte)('0' + (rest / 10))]);
            Raw(rest % 10 == 0 ? [] : [(byte)('0' + (rest % 10))]);
        }

        return this;
    }

    public PdfBuffer Reference(int id) => Number(id).Raw(" 0 R"u8);

    /// <summary>References in brackets.</summary>
    public PdfBuffer References(IEnumerable<int> ids)
    {
        Raw("["u8);
        foreach (var id in ids)
        {
            Reference(id);
        }

        return Raw("]"u8);
    }

    public PdfBuffer Name(string name)
    {
        Raw("/"u8);
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'+')
            {
                Raw([value]);
            }
            else
            {
                Raw("#"u8).Hex([value]);
            }
        }

        return this;
    }

    /// <summary>A text string: plain where it is printable ASCII, else UTF-16 with its mark.</summary>
    public PdfBuffer Text(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return Raw("<FEFF"u8).Hex(Encoding.BigEndianUnicode.GetBytes(text)).Raw(">"u8);
        }

        Raw("("u8);
        foreach (var c in text)
        {
            Raw(c is '(' or ')' or '\\' ? [(byte)'\\', (byte)c] : [(byte)c]);
        }

        return Raw(")"u8);
    }

    public PdfBuffer Hex(ReadOnlySpan<byte> data)
    {
        Convert.TryToHexString(data, Space(data.Length * 2), out var written);
        length += written;
        return this;
    }

    private void Separate()
    {
        // A number must not grow together with a name or a number before it.
        if (length > 0 && !" \n[]<>()"u8.Contains(bytes[length - 1]))
        {
            Raw(" "u8);
        }
    }

    private Span<byte> Space(int count)
    {
        if (length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }

        return bytes.AsSpan(length);
    }
}
