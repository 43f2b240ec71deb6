using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Model;

/// <summary>
/// What an address may be, so that it is one file below the output folder on every system and host: a relative path with forward
/// slashes that can be unpacked anywhere, and read by people as what it is.
/// </summary>
internal static class SafeAddress
{
    /// <summary>The receipt of a build.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>Bytes that a name may have on the common file systems.</summary>
    private const int LongestName = 255;

    /// <summary>In characters.</summary>
    private const int LongestAddress = 800;

    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Signs that look like a slash or a backslash; some systems make one of them when they have to guess.</summary>
    private static readonly SearchValues<char> Slashes = SearchValues.Create("\u2044\u2215\u2216\u2571\u2572\u29F5\u29F8\u29F9\uFE68\uFF0F\uFF3C");

    /// <summary>What is wrong with an address; null where nothing is.</summary>
    public static string? Problem(string address)
    {
        if (address.Length is 0 or > LongestAddress)
        {
            return $"it has 1 to {LongestAddress} characters";
        }

        foreach (var range in address.AsSpan().Split('/'))
        {
            if (NameProblem(address.AsSpan(range)) is { } problem)
            {
                return problem;
            }
        }

        return address.Equals(Manifest, StringComparison.OrdinalIgnoreCase) ? "the receipt of the build has that name" : null;
    }

    /// <summary>
    /// What is wrong with an address that a page asks for itself. Hosts read files like <c>_redirects</c>, <c>_worker.js</c> and
    /// <c>.htaccess</c> as orders, and a page must not give any.
    /// </summary>
    public static string? ReservedProblem(string address)
    {
        if (address.Equals(Manifest, StringComparison.OrdinalIgnoreCase))
        {
            return "the receipt of the build has that name";
        }

        foreach (var range in address.AsSpan().Split('/'))
        {
            if (address.AsSpan(range) is ['_' or '.', ..] and not ".well-known")
            {
                return "a part of it begins with '_' or '.', as names do that hosts read as orders";
            }
        }

        return null;
    }

    /// <summary>Joins or parts two letters, as some languages need it, and is not seen by itself.</summary>
    public static bool IsJoiner(Rune character) => character.Value is 0x200C or 0x200D;

    private static string? NameProblem(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name is "." or "..")
        {
            return "it has an empty part, '.' or '..'";
        }

        if (name[^1] is '.' or ' ' || name[0] == ' ')
        {
            return "a part of it begins or ends with a space, or ends with a dot, which Windows drops";
        }

        if (name.Length * 3 > LongestName && Encoding.UTF8.GetByteCount(name) > LongestName)
        {
            return $"a part of it is longer than {LongestName} bytes";
        }

        if (name.IndexOfAny(Refused) is >= 0 and var refused)
        {
            return $"it has a '{name[refused]}', which not every system allows in a name";
        }

        if (name.IndexOfAny(Slashes) is >= 0 and var slash)
        {
            return $"it has U+{(int)name[slash]:X4}, which looks like a slash";
        }

        return ReservedNames.Problem(name) ?? CharacterProblem(name);
    }

    private static string? CharacterProblem(ReadOnlySpan<char> name)
    {
        while (!name.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(name, out var character, out var read) != OperationStatus.Done)
            {
                return "it has half a surrogate pair, which is no character";
            }

            if (IsHidden(character))
            {
                return $"it has U+{character.Value:X4}, which is not seen, breaks a line or turns text round";
            }

            name = name[read..];
        }

        return null;
    }

    private static bool IsHidden(Rune character) =>
        !IsJoiner(character)
        && Rune.GetUnicodeCategory(character) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>An address for a message: signs that a terminal would obey, or could not show, are written as numbers.</summary>
    public static string Printable(string address) =>
        string.Concat(address.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
