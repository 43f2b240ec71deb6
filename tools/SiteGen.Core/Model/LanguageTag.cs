using System.Collections.Frozen;

namespace SiteGen.Model;

/// <summary>What a BCP 47 tag says by itself, without a table of all languages.</summary>
internal static class LanguageTag
{
    /// <summary>Languages that are written from right to left, unless their tag names another script.</summary>
    private static readonly FrozenSet<string> RightToLeft = FrozenSet.ToFrozenSet(
        [
            "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh",
            "syr", "trw", "ug", "ur", "yi",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.ToFrozenSet(
        ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"], StringComparer.Ordinal);

    /// <summary>A tag as the registry spells it: <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public static string Spelled(string tag) => string.Join('-', tag.Split('-').Select((part, i) => (i, part.Length) switch
    {
        ( > 0, 2) => part.ToUpperInvariant(),
        ( > 0, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    }));

    /// <summary>The direction of writing, as HTML names it: by the script that a tag names, or else by its language.</summary>
    public static string Direction(string tag)
    {
        var parts = Spelled(tag).Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]));
        return (script is null ? RightToLeft.Contains(parts[0]) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }
}
