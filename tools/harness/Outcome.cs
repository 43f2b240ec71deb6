namespace SiteGen.Harness;

/// <summary>What an experiment found.</summary>
/// <param name="Held">What was to be shown is so.</param>
/// <param name="Figures">What was measured, in one line.</param>
internal sealed record Outcome(string Name, bool Held, string Figures)
{
    /// <summary>It could not be tried here, and that is to be seen.</summary>
    public bool IsSkipped { get; private init; }

    public static Outcome Skipped(string name, string why) => new(name, true, $"NOT TRIED HERE: {why}") { IsSkipped = true };

    public override string ToString() => $"{(IsSkipped ? "SKIP" : Held ? "ok  " : "FAIL")} {Name}: {Figures}";
}
