namespace SiteGen.Pdf.Compression;

/// <summary>Packs codes into bytes, lowest bit first, as Deflate wants them.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] bytes = new byte[capacity];
    private int length;
    private ulong held;
    private int heldBits;

    /// <summary>Appends the lowest bits of a value; at most 32 at a time.</summary>
    public void Write(uint value, int count)
    {
        held |= (ulong)value << heldBits;
        heldBits += count;
        while (heldBits >= 8)
        {
            Append((byte)held);
            held >>= 8;
            heldBits -= 8;
        }
    }

    /// <summary>Fills the last byte with zeros, appends the trailer and returns everything.</summary>
    public byte[] Finish(ReadOnlySpan<byte> trailer)
    {
        if (heldBits > 0)
        {
            Append((byte)held);
        }

        foreach (var value in trailer)
        {
            Append(value);
        }

        return bytes.AsSpan(0, length).ToArray();
    }

    private void Append(byte value)
    {
        if (length == bytes.Length)
        {
            Array.Resize(ref bytes, (bytes.Length * 2) + 16);
        }

        bytes[length++] = value;
    }
}
