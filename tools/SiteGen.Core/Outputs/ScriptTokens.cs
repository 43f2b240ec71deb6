namespace SiteGen.Outputs;

/// <summary>Splits a script into words, signs and literals. What stands inside <c>${}</c> of a template is code again.</summary>
internal sealed class ScriptTokens(string script)
{
    private readonly List<ScriptToken> tokens = [];
    private readonly Stack<char> open = [];
    private int at;

    public static IReadOnlyList<ScriptToken> Of(string script)
    {
        var reader = new ScriptTokens(script);
        while (reader.at < script.Length)
        {
            reader.Read();
        }

        return reader.tokens;
    }

    private char Within => open.TryPeek(out var bracket) ? bracket : ScriptToken.Nothing;

    private static bool IsWordSign(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';

    private void Read()
    {
        var c = script[at];
        if (char.IsWhiteSpace(c))
        {
            at++;
        }
        else if (script.AsSpan(at) is ['/', '/' or '*', ..])
        {
            SkipComment();
        }
        else if (IsWordSign(c))
        {
            var end = at;
            while (end < script.Length && IsWordSign(script[end]))
            {
                end++;
            }

            Add(char.IsAsciiDigit(c) ? ScriptToken.Literal : ScriptToken.Word, end);
        }
        else if (c is '\'' or '"')
        {
            Add(ScriptToken.Literal, EndOf(c, at + 1));
        }
        else if (c == '`')
        {
            ReadTemplate();
        }
        else if (c == '/' && BeginsExpression())
        {
            Add(ScriptToken.Literal, EndOfPattern());
        }
        else
        {
            ReadSign(c);
        }
    }

    private void ReadSign(char c)
    {
        if (c is ')' or ']' or '}' && open.TryPop(out var opened) && opened == ScriptToken.Opening)
        {
            ReadTemplate();
            return;
        }

        var isSpread = script.AsSpan(at).StartsWith("...");
        Add(isSpread ? ScriptToken.Spread : c, at + (isSpread ? 3 : 1));
        if (c is '(' or '[' or '{')
        {
            open.Push(c);
        }
    }

    /// <summary>From a back quote, or the end of an expression within a template, to the next expression or the end.</summary>
    private void ReadTemplate()
    {
        var goesOn = script[at] == '}';
        var end = at + 1;
        while (end < script.Length && script[end] != '`' && !script.AsSpan(end).StartsWith("${"))
        {
            end += script[end] == '\\' ? 2 : 1;
        }

        var stops = end < script.Length && script[end] == '$';
        if (goesOn)
        {
            Add(ScriptToken.Closing, at + 1);
        }

        Add(stops ? ScriptToken.Opening : ScriptToken.Literal, Math.Min(script.Length, end + (stops ? 2 : 1)));
        if (stops)
        {
            open.Push(ScriptToken.Opening);
        }
    }

    private void SkipComment()
    {
        var mark = script[at + 1] == '/' ? "\n" : "*/";
        var end = script.IndexOf(mark, at + 2, StringComparison.Ordinal);
        at = end < 0 ? script.Length : end + mark.Length;
    }

    private int EndOf(char quote, int from)
    {
        var end = from;
        while (end < script.Length && script[end] != quote)
        {
            end += script[end] == '\\' ? 2 : 1;
        }

        return Math.Min(script.Length, end + 1);
    }

    /// <summary>A slash stands within square brackets without ending the pattern.</summary>
    private int EndOfPattern()
    {
        var end = at + 1;
        while (end < script.Length && script[end] is not ('/' or '\n'))
        {
            end = script[end] == '[' ? EndOf(']', end + 1) : end + (script[end] == '\\' ? 2 : 1);
        }

        end = Math.Min(script.Length, end + 1);
        while (end < script.Length && char.IsAsciiLetter(script[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>After a value a slash divides; elsewhere it begins a pattern.</summary>
    private bool BeginsExpression() =>
        tokens.Count == 0
        || (tokens[^1].Sign == ScriptToken.Word ? tokens[^1].Of(script) is "return" or "typeof" or "case" : tokens[^1].Sign is not (ScriptToken.Literal or ')' or ']' or '}' or ScriptToken.Closing));

    private void Add(char sign, int end)
    {
        tokens.Add(new(sign, at, end - at, Within));
        at = end;
    }
}
