using System.Text;

namespace SiteGen.Scaffolding;

/// <summary>A file name made from a title.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>Lower case, dashes between words, apostrophes left out; empty where the title has neither letter nor digit.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Where(c => c is not ('\'' or '\u2019')))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var cut = Math.Min(slug.Length, Longest);
        return slug.ToString(0, cut).Trim('-');
    }
}
