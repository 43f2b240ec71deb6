using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Sources;

/// <summary>Width and height of a picture in pixels, as browsers show it, by the first bytes of its file.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private const double PixelsOfAnInch = 96;

    /// <summary>The size that a file tells; null where it is no picture of these kinds, or damaged.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> file)
    {
        PictureSize? size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(Big(file, 16, 4), Big(file, 20, 4)),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new(Little(file, 6, 2), Little(file, 8, 2)),
            [0xFF, 0xD8, ..] => OfJpeg(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => OfWebP(file[12..]),
            _ => OfSvg(file),
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>Segment by segment to the head of the frame. A camera that was held upright says so in the EXIF data before it.</summary>
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        for (var at = 2; Byte(file, at) == 0xFF;)
        {
            var marker = Byte(file, at + 1);
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (Big(file, at + 5, 2), Big(file, at + 7, 2));
                return isTurned ? new(height, width) : new(width, height);
            }

            var segment = file[Math.Min(file.Length, at + 4)..];
            isTurned |= marker == 0xE1 && segment.StartsWith("Exif\0\0"u8) && IsTurned(segment[6..]);
            at += 2 + Big(file, at + 2, 2);
        }

        return null;
    }

    /// <summary>Whether the orientation of a TIFF directory lays the picture on its side.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> tiff)
    {
        const int Orientation = 0x0112;
        var isBig = Byte(tiff, 0) == 'M';
        var directory = Number(tiff, 4, 4, isBig);
        for (var left = Number(tiff, directory, 2, isBig); left > 0; left--)
        {
            var field = directory + 2 + ((left - 1) * 12);
            if (Number(tiff, field, 2, isBig) == Orientation)
            {
                return Number(tiff, field + 8, 2, isBig) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static PictureSize? OfWebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("VP8X"u8))
        {
            return new(1 + Little(chunk, 12, 3), 1 + Little(chunk, 15, 3));
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = Little(chunk, 9, 4);
            return new(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) ? new(Little(chunk, 14, 2) & 0x3FFF, Little(chunk, 16, 2) & 0x3FFF) : null;
    }

    /// <summary>By its two lengths, or by its view box.</summary>
    private static PictureSize? OfSvg(ReadOnlySpan<byte> file)
    {
        var scanner = new HtmlScanner(file);
        while (scanner.Next())
        {
            if (scanner.Is("svg"u8))
            {
                return OfSvg(scanner.Attributes);
            }
        }

        return null;
    }

    private static PictureSize? OfSvg(AttributeScanner attributes)
    {
        double? width = null, height = null;
        string[] box = [];
        while (attributes.Next())
        {
            var value = Encoding.UTF8.GetString(attributes.Value).Trim();
            if (attributes.Is("width"u8))
            {
                width = Pixels(value);
            }
            else if (attributes.Is("height"u8))
            {
                height = Pixels(value);
            }
            else if (attributes.Is("viewBox"u8))
            {
                box = value.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            }
        }

        if ((width is null || height is null) && box.Length == 4)
        {
            (width, height) = (Pixels(box[2]), Pixels(box[3]));
        }

        return width is { } across && height is { } down ? new(Rounded(across), Rounded(down)) : null;
    }

    /// <summary>A length of SVG; null where it depends on what is around it.</summary>
    private static double? Pixels(string length)
    {
        var unit = length.TrimStart("0123456789.+-".ToCharArray());
        var pixels = unit.ToLowerInvariant() switch
        {
            "" or "px" => 1,
            "pt" => PixelsOfAnInch / 72,
            "pc" => PixelsOfAnInch / 6,
            "mm" => PixelsOfAnInch / 25.4,
            "cm" => PixelsOfAnInch / 2.54,
            "in" => PixelsOfAnInch,
            _ => 0,
        };
        return pixels > 0 && double.TryParse(length.AsSpan(0, length.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * pixels
            : null;
    }

    private static int Rounded(double pixels) => (int)Math.Clamp(Math.Round(pixels, MidpointRounding.AwayFromZero), 0, int.MaxValue);

    private static int Big(ReadOnlySpan<byte> data, int at, int bytes) => Number(data, at, bytes, isBig: true);

    private static int Little(ReadOnlySpan<byte> data, int at, int bytes) => Number(data, at, bytes, isBig: false);

    /// <summary>What lies behind the end is nought: a file may end anywhere.</summary>
    private static int Number(ReadOnlySpan<byte> data, int at, int bytes, bool isBig)
    {
        var number = 0;
        for (var i = 0; i < bytes; i++)
        {
            number = (number << 8) | Byte(data, isBig ? at + i : at + bytes - 1 - i);
        }

        return number;
    }

    private static byte Byte(ReadOnlySpan<byte> data, int at) => (uint)at < data.Length ? data[at] : (byte)0;
}
