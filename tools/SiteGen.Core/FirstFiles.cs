using SiteGen.Outputs;

namespace SiteGen;

/// <summary>The files that somebody waits for: a build makes them before all others.</summary>
/// <param name="Has">Whether a file is one of them.</param>
/// <param name="Made">Called once, when the sink has them all and nothing stands against them so far.</param>
internal sealed record FirstFiles(Func<OutputFile, bool> Has, Action Made);
