using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary>
/// The colours that a style sheet of the theme gives to its tokens: <c>--pen: light-dark(#036, #9cf)</c>, or one colour for
/// day and dusk. Colours that are written otherwise are not known.
/// </summary>
internal sealed class StyleColors
{
    private const string PairStart = "light-dark(";
    private readonly FrozenDictionary<string, (ColorPair Pair, Position At)> found;

    public StyleColors(SourceText? style) => found = (style is null ? [] : Declarations(style)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The pair of a token, and where it is declared.</summary>
    public (ColorPair Pair, Position At)? Find(string token) => found.TryGetValue(token, out var color) ? color : null;

    /// <summary>A pair counts for more than a single colour, which may stand before it for browsers that know no pairs.</summary>
    private static Dictionary<string, (ColorPair Pair, Position At)> Declarations(SourceText style)
    {
        var css = style.Text;
        var result = new Dictionary<string, (ColorPair Pair, Position At)>(StringComparer.Ordinal);
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < css.Length; at++)
        {
            if (css.AsSpan(at).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 1;
            }
            else if (css.AsSpan(at).StartsWith("--") && Length(css, at) is > 0 and var length && css.IndexOf(':', at, length) is > 0 and var colon)
            {
                var name = css[(at + 2)..colon].Trim();
                var value = css.AsSpan(colon + 1, at + length - colon - 1).Trim();
                var isPair = value.StartsWith(PairStart);
                if (Read(value) is { } pair && (isPair ? pairs.Add(name) : !result.ContainsKey(name)))
                {
                    result[name] = (pair, style.At(at));
                }

                at += length - 1;
            }
        }

        return result;
    }

    /// <summary>How long a declaration is.</summary>
    private static int Length(string css, int at) => css.AsSpan(at).IndexOfAny(';', '}');

    private static ColorPair? Read(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith(PairStart))
        {
            return Color.Parse(value) is { } both ? new(both, both) : null;
        }

        var rest = value[PairStart.Length..];
        var comma = rest.IndexOf(',');
        var close = rest.IndexOf(')');
        return comma > 0 && close > comma && Color.Parse(rest[..comma].Trim()) is { } light && Color.Parse(rest[(comma + 1)..close].Trim()) is { } dark
            ? new(light, dark)
            : null;
    }
}
