using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>The person the guide speaks of.</summary>
/// <param name="Term">The whole word: "ex-boyfriend".</param>
/// <param name="Short">The short word: "ex".</param>
internal sealed record WordingSettings(string Term, string Short, Pronouns Pronouns)
{
    /// <summary>In characters. A text that says a word a thousand times must not grow a thousandfold.</summary>
    public const int LongestWord = 100;

    /// <summary>Whether site.yml says anything of it: without, the guide speaks of nobody.</summary>
    public bool IsSet { get; init; }

    /// <summary>Where site.yml gives the whole word; null where it does not.</summary>
    public Position? TermPlace { get; init; }

    public static WordingSettings Default { get; } = new("ex", "ex", Pronouns.They);
}

/// <summary>In the order of every word table.</summary>
internal enum Pronouns
{
    He,
    She,
    They,
}
