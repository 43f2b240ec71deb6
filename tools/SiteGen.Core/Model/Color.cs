using System.Globalization;

namespace SiteGen.Model;

/// <summary>An opaque sRGB colour.</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rgb</c> and <c>#rrggbb</c>.</summary>
    public static Color? Parse(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[6];
        if (text is ['#', _, _, _])
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = text[1 + (i / 2)];
            }
        }
        else if (text.Length == 7 && text[0] == '#')
        {
            text[1..].CopyTo(digits);
        }
        else
        {
            return null;
        }

        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
    public double Contrast(Color other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte value)
    {
        var part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}

/// <summary>A colour of the brand by daylight and at dusk.</summary>
internal readonly record struct ColorPair(Color Light, Color Dark);
