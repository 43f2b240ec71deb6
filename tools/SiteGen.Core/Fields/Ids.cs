namespace SiteGen.Fields;

/// <summary>Ids become names of form controls, of PDF fields and of JSON keys; a dash is the only sign that is safe in all.</summary>
internal static class Ids
{
    public const string Rule = "An id has lower-case letters, digits and dashes only, begins with a letter, and has at most 40 characters.";

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 40 && char.IsAsciiLetterLower(id[0]) && !id.EndsWith('-')
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>An id made from a text; empty where the text has no letter.</summary>
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
