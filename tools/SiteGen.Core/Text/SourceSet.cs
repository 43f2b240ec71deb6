namespace SiteGen.Text;

/// <summary>The pictures of a <c>srcset</c> from which a browser chooses: <c>small.png, large.png 2x</c>.</summary>
internal static class SourceSet
{
    /// <summary>Their addresses. Data in place of an address holds commas of its own; such a set has none.</summary>
    public static IEnumerable<string> Addresses(string set) => Candidates(set).Select(one => one.Split(' ')[0]);

    /// <summary>The same set with other addresses.</summary>
    public static string Rewrite(string set, Func<string, string> address) => Candidates(set) is { Length: > 0 } candidates
        ? string.Join(", ", candidates.Select(one => one.Split(' ', 2) is var parts && parts.Length > 1 ? $"{address(parts[0])} {parts[1]}" : address(one)))
        : set;

    private static string[] Candidates(string set) => set.Contains("data:", StringComparison.OrdinalIgnoreCase)
        ? []
        : set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
