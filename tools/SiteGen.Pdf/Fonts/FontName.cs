using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace SiteGen.Pdf.Fonts;

/// <summary>Reads the one name of a font that a PDF needs.</summary>
internal static class FontName
{
    private const int PostScriptName = 6;

    /// <summary>The PostScript name without anything that a PDF name cannot hold plainly.</summary>
    public static string PostScript(ReadOnlySpan<byte> table)
    {
        var count = ReadUInt16BigEndian(table[2..]);
        var texts = table[ReadUInt16BigEndian(table[4..])..];
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            var isUnicode = ReadUInt16BigEndian(record) is 0 or 3;
            if (isUnicode && ReadUInt16BigEndian(record[6..]) == PostScriptName)
            {
                var text = texts.Slice(ReadUInt16BigEndian(record[10..]), ReadUInt16BigEndian(record[8..]));
                return string.Concat(Encoding.BigEndianUnicode.GetString(text).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
            }
        }

        return "Unnamed";
    }
}
