namespace SiteGen.Outputs;

/// <summary>Where the variables of a script are known: each name with the tokens, from the first to before the last, that its scope holds.</summary>
internal static class ScriptScopes
{
    public static ILookup<string, Range> Of(string script, IReadOnlyList<ScriptToken> tokens) =>
        Declarations(script, tokens).Concat(Parameters(script, tokens)).ToLookup(found => found.Name, found => found.Scope, StringComparer.Ordinal);

    /// <summary>Whether the braces around this token hold statements, not the members of an object. In doubt they do not.</summary>
    public static bool IsInBlock(string script, IReadOnlyList<ScriptToken> tokens, int i)
    {
        var before = Start(tokens, i - 1) - 2;
        return before >= 0 && (tokens[before].Sign is ')' or '>' || tokens[before].Of(script) is "try" or "catch" or "finally" or "else" or "do");
    }

    /// <summary>A name behind <c>const</c> or <c>let</c> is known in its block. The head of a loop is no block: its names are left alone.</summary>
    private static IEnumerable<(string Name, Range Scope)> Declarations(string script, IReadOnlyList<ScriptToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i] is { Sign: ScriptToken.Word, Within: ScriptToken.Nothing or '{' } && tokens[i - 1].Of(script) is "const" or "let")
            {
                yield return (tokens[i].Of(script).ToString(), Start(tokens, i)..End(tokens, i));
            }
        }
    }

    /// <summary>The parameters of an arrow function, where they are plain names, are known in its body.</summary>
    private static IEnumerable<(string Name, Range Scope)> Parameters(string script, IReadOnlyList<ScriptToken> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Sign != '=' || tokens[i + 1].Sign != '>')
            {
                continue;
            }

            var first = tokens[i - 1].Sign == ')' ? Start(tokens, i - 2) : i - 1;
            var names = Enumerable.Range(first, i - first).Where(at => tokens[at].Sign is not (',' or ')')).ToList();
            if (names.TrueForAll(at => tokens[at].Sign == ScriptToken.Word))
            {
                var end = BodyEnd(script, tokens, i + 2);
                foreach (var at in names)
                {
                    yield return (tokens[at].Of(script).ToString(), first..end);
                }
            }
        }
    }

    /// <summary>The first token behind the bracket that encloses this one.</summary>
    private static int Start(IReadOnlyList<ScriptToken> tokens, int i)
    {
        for (var depth = 0; i >= 0; i--)
        {
            depth += tokens[i].IsClosing ? 1 : tokens[i].IsOpening ? -1 : 0;
            if (depth < 0)
            {
                break;
            }
        }

        return i + 1;
    }

    /// <summary>The closing bracket of what encloses this token.</summary>
    private static int End(IReadOnlyList<ScriptToken> tokens, int i)
    {
        for (var depth = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].IsOpening ? 1 : tokens[i].IsClosing ? -1 : 0;
            if (depth < 0)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>A body in braces ends with them; another one before a comma or semicolon, or a line that begins anew.</summary>
    private static int BodyEnd(string script, IReadOnlyList<ScriptToken> tokens, int i)
    {
        if (i < tokens.Count && tokens[i].Sign == '{')
        {
            return End(tokens, i + 1) + 1;
        }

        var (start, end) = (i, End(tokens, i));
        for (; i < end; i++)
        {
            if (tokens[i].IsOpening)
            {
                i = End(tokens, i + 1);
            }
            else if (tokens[i].Sign is ',' or ';' || (i > start && BeginsAnew(script, tokens, i)))
            {
                return i;
            }
        }

        return end;
    }

    private static bool BeginsAnew(string script, IReadOnlyList<ScriptToken> tokens, int i)
    {
        var before = tokens[i - 1];
        return tokens[i].Sign == ScriptToken.Word
            && (before.IsClosing || before.Sign is ScriptToken.Word or ScriptToken.Literal)
            && script.AsSpan(before.Start + before.Length, tokens[i].Start - before.Start - before.Length).Contains('\n');
    }
}
