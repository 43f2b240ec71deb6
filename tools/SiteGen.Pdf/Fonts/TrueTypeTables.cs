using System.Buffers.Binary;
using System.Text;

namespace SiteGen.Pdf.Fonts;

/// <summary>The tables of a TrueType file, by tag.</summary>
internal sealed class TrueTypeTables
{
    private readonly byte[] file;
    private readonly Dictionary<string, Range> ranges = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The bytes are no TrueType file.</exception>
    public TrueTypeTables(byte[] file)
    {
        this.file = file;
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file) != 0x00010000)
        {
            throw new InvalidDataException("The font is no TrueType file (WOFF must be unpacked, OpenType with CFF outlines is not read).");
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = file.AsSpan(12 + (16 * i), 16);
            var start = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadInt32BigEndian(entry[12..]);
            if (start < 0 || length < 0 || start > file.Length - length)
            {
                throw new InvalidDataException("The font is cut off.");
            }

            ranges[Encoding.ASCII.GetString(entry[..4])] = start..(start + length);
        }
    }

    /// <exception cref="InvalidDataException">There is no such table.</exception>
    public ReadOnlyMemory<byte> this[string tag] =>
        ranges.TryGetValue(tag, out var range)
            ? file.AsMemory(range)
            : throw new InvalidDataException($"The font has no table '{tag}'.");

    public bool Has(string tag) => ranges.ContainsKey(tag);
}
