using System.Text;

namespace SiteGen.Outputs;

/// <summary>
/// Gives the variables of a script one or two letters: those of its top, of its blocks, and of its arrow functions. One spelling
/// becomes one other spelling everywhere, and that is new to the script, so nothing gets in another's way. A name that also
/// stands for a property by shorthand, or names a method, keeps its own; so do all names of a script with classes, <c>eval</c> or
/// <c>with</c>, where it takes more than this to tell a variable.
/// </summary>
internal static class ScriptNames
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Shorten(string script)
    {
        var tokens = ScriptTokens.Of(script);
        if (tokens.Any(token => token.Sign == ScriptToken.Word && token.Of(script) is "class" or "eval" or "with"))
        {
            return script;
        }

        var scopes = ScriptScopes.Of(script, tokens);
        var uses = scopes.ToDictionary(scope => scope.Key, _ => new List<ScriptToken>(), StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Sign == ScriptToken.Word ? tokens[i].Of(script).ToString() : string.Empty;
            words.Add(word);
            if (!uses.TryGetValue(word, out var places) || IsProperty(tokens, i) || !scopes[word].Any(scope => scope.Start.Value <= i && i < scope.End.Value))
            {
                continue;
            }

            places.Add(tokens[i]);
            if (IsAmbiguous(script, tokens, i))
            {
                uses.Remove(word);
            }
        }

        return Write(script, Choose(uses, words));
    }

    private static char Sign(IReadOnlyList<ScriptToken> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Sign : ScriptToken.Nothing;

    /// <summary>After a dot, or the key of an object.</summary>
    private static bool IsProperty(IReadOnlyList<ScriptToken> tokens, int i) =>
        Sign(tokens, i - 1) == '.' || (Sign(tokens, i - 1) is '{' or ',' && Sign(tokens, i + 1) == ':');

    /// <summary>A shorthand is a key and a variable at once; a method is a key that looks like a call.</summary>
    private static bool IsAmbiguous(string script, IReadOnlyList<ScriptToken> tokens, int i)
    {
        if (tokens[i].Within != '{' || ScriptScopes.IsInBlock(script, tokens, i))
        {
            return false;
        }

        return Sign(tokens, i + 1) switch
        {
            ',' or '}' or '=' => Sign(tokens, i - 1) is '{' or ',',
            '(' => Sign(tokens, AfterBracket(tokens, i + 1)) == '{',
            _ => false,
        };
    }

    private static int AfterBracket(IReadOnlyList<ScriptToken> tokens, int i)
    {
        var depth = 0;
        do
        {
            depth += Sign(tokens, i) switch { '(' => 1, ')' => -1, _ => 0 };
            i++;
        }
        while (depth > 0 && i < tokens.Count);
        return i;
    }

    /// <summary>The most used names get the shortest ones; none gets a word that the script has already.</summary>
    private static IEnumerable<(ScriptToken Place, string Name)> Choose(Dictionary<string, List<ScriptToken>> uses, HashSet<string> words)
    {
        var free = Letters.Select(letter => letter.ToString())
            .Concat(Letters.SelectMany(first => Letters.Select(second => $"{first}{second}")))
            .Where(name => !words.Contains(name) && name is not ("do" or "if" or "in" or "of" or "as"));
        return uses.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Zip(free)
            .Where(pair => pair.Second.Length < pair.First.Key.Length)
            .SelectMany(pair => pair.First.Value.Select(place => (place, pair.Second)));
    }

    private static string Write(string script, IEnumerable<(ScriptToken Place, string Name)> changes)
    {
        var result = new StringBuilder(script.Length);
        var at = 0;
        foreach (var (place, name) in changes.OrderBy(change => change.Place.Start))
        {
            result.Append(script, at, place.Start - at).Append(name);
            at = place.Start + place.Length;
        }

        return result.Append(script, at, script.Length - at).ToString();
    }
}
