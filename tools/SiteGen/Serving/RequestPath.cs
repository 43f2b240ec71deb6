using System.Globalization;
using System.Text;

namespace SiteGen.Serving;

/// <summary>What a request asks for, decoded once and not a second time.</summary>
/// <param name="Text">Begins with a slash; has no <c>.</c>, <c>..</c>, backslash or control character.</param>
/// <param name="Query">As it was sent, with its question mark; empty where there is none.</param>
internal readonly record struct RequestPath(string Text, string Query)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The path of a request's target; null where it is not one that a browser would send for a file of this site.</summary>
    public static RequestPath? Read(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        return path.StartsWith('/') && Decode(path) is { } text && !text.Split('/').Any(part => part is "." or "..")
            ? new(text, mark < 0 ? string.Empty : target[mark..])
            : null;
    }

    private static string? Decode(string path)
    {
        var bytes = new byte[path.Length];
        var length = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var isEscaped = path[i] == '%';
            var value = isEscaped ? Escaped(path.AsSpan(i + 1)) : path[i];

            // A slash in disguise, or a backslash, would make another path of this one on some systems.
            if (value is < ' ' or 0x7f or > 0xff or '\\' || (isEscaped && value == '/'))
            {
                return null;
            }

            bytes[length++] = (byte)value;
            i += isEscaped ? 2 : 0;
        }

        try
        {
            return Strict.GetString(bytes.AsSpan(0, length));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>-1 where there are not two hexadecimal digits.</summary>
    private static int Escaped(ReadOnlySpan<char> digits) =>
        digits.Length >= 2 && byte.TryParse(digits[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
