namespace SiteGen.Diagnostics;

/// <summary>One finding about the content, the theme, the settings or the machine.</summary>
/// <param name="Code">Stable: <c>SG</c> and three digits; explained in tools/docs/rules/.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong and what is allowed, in one or two sentences.</param>
/// <param name="Hint">What to do, often "Did you mean …?"; null where the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, Position Position, string Message, string? Hint = null);
