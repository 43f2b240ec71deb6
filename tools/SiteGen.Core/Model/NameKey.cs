using System.Globalization;
using System.Text;

namespace SiteGen.Model;

/// <summary>What two names have in common that some file systems hold as one: case, spelling of accents, and joiners that are not seen.</summary>
internal static class NameKey
{
    /// <summary>Compares two keys without regard to case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The key of a name or a path.</summary>
    public static string Of(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var spelling = new List<Rune>(2 * name.Length);
        foreach (var character in name.EnumerateRunes().Where(character => !SafeAddress.IsJoiner(character)))
        {
            Spellings.AddTo(spelling, character);
        }

        SortMarks(spelling);
        return string.Concat(spelling);
    }

    /// <summary>An accent above and one below may come in any order.</summary>
    private static void SortMarks(List<Rune> spelling)
    {
        for (var i = 0; i < spelling.Count; i++)
        {
            var end = i;
            while (end < spelling.Count && Rune.GetUnicodeCategory(spelling[end]) == UnicodeCategory.NonSpacingMark)
            {
                end++;
            }

            spelling.Sort(i, end - i, Comparer<Rune>.Default);
            i = Math.Max(i, end);
        }
    }
}
