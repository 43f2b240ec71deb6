namespace SiteGen.Outputs;

/// <summary>A word, a sign, or a literal of a script.</summary>
/// <param name="Sign">The sign itself; <see cref="Word"/> for a word; <see cref="Literal"/> for a text, a number or a regular expression; <see cref="Spread"/> for three dots;
/// <see cref="Opening"/> and <see cref="Closing"/> for a text that stops before an expression, or goes on after one.</param>
/// <param name="Within">The bracket that encloses it, or <see cref="Nothing"/>.</param>
internal readonly record struct ScriptToken(char Sign, int Start, int Length, char Within)
{
    public const char Word = 'w';
    public const char Literal = 'l';
    public const char Spread = '…';
    public const char Opening = '«';
    public const char Closing = '»';
    public const char Nothing = '\0';

    /// <summary>An expression within a template is enclosed as by brackets.</summary>
    public bool IsOpening => Sign is '(' or '[' or '{' or Opening;

    public bool IsClosing => Sign is ')' or ']' or '}' or Closing;

    public ReadOnlySpan<char> Of(string script) => script.AsSpan(Start, Length);
}
