namespace SiteGen.Text;

/// <summary>The pictures of a <c>srcset</c> from which a browser chooses: <c>small.png, large.png 2x</c>.</summary>
internal static class SourceSet
{
    /// <summary>Their addresses. Data in place of an address holds commas of its own; such a set has none.</summary>
    public static IEnumerable<string> Addresses(string set) => Candidates(set).Select(one => one.Split(' ')[0]);

    /// <summary>The same set with other addresses.</summary>
    public static string Rewrite(string set, Func<string, string> address) => set.Contains("data:", StringComparison.OrdinalIgnoreCase)
        ? set
        : string.Join(", ", Candidates(set).Select(one => one.Split(' ') is [var first, .. var size] ? string.Join(' ', [address(first), .. size]) : one));

    private static string[] Candidates(string set) => set.Contains("data:", StringComparison.OrdinalIgnoreCase)
        ? []
        : set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
