using SiteGen.Outputs;

namespace SiteGen;

/// <summary>The files that somebody waits for: a build makes them before all others.</summary>
/// <param name="Includes">Whether a file is one of them.</param>
/// <param name="WhenMade">Called once, when the sink has them all and nothing stands against them so far.</param>
internal sealed record UrgentFiles(Func<OutputFile, bool> Includes, Action WhenMade);
