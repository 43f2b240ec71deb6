using System.Globalization;

namespace SiteGen.Fields;

/// <summary>Ids become names of form controls, of PDF fields and of JSON keys; a dash is the only sign that is safe in all.</summary>
internal static class Ids
{
    public const string Rule = "An id has lower-case letters, digits and dashes only, begins with a letter, and has at most 40 characters.";

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 40 && char.IsAsciiLetterLower(id[0]) && !id.EndsWith('-')
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A valid id that is close to a text; null where none is.</summary>
    public static string? Near(string text) => From(text) is var id && IsValid(id) ? id : null;

    /// <summary>
    /// The id of an option, made from its text. Text of another script, or none but signs, gives a number: the same for the same
    /// text, whatever stands beside it.
    /// </summary>
    public static string OfOption(string text) => From(text) is { Length: > 0 } id ? id : "o-" + Hash(text).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a, of the UTF-16 units.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return hash;
    }

    /// <summary>The Latin letters and the digits of a text, with dashes between; empty where it has none.</summary>
    public static string From(string text)
    {
        Span<char> result = stackalloc char[40];
        var length = 0;
        foreach (var c in text)
        {
            if (length == result.Length)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                result[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && result[length - 1] != '-')
            {
                result[length++] = '-';
            }
        }

        return new string(result[..length]).Trim('-');
    }
}
