using System.Collections.Immutable;

namespace SiteGen.Serving.HostRules;

/// <summary>
/// A path of <c>_headers</c> or <c>_redirects</c>, as Netlify reads it: <c>*</c> at the end takes the rest, <c>:name</c> one part,
/// and a slash at the end says nothing.
/// </summary>
internal sealed class PathPattern
{
    public const string Splat = "splat";
    private readonly ImmutableArray<string> parts;
    private readonly bool takesRest;

    private PathPattern(ImmutableArray<string> parts, bool takesRest)
    {
        this.parts = parts;
        this.takesRest = takesRest;
    }

    public static PathPattern Parse(string text)
    {
        var parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var takesRest = parts.Length > 0 && parts[^1] == "*";
        return new([.. (takesRest ? parts[..^1] : parts).Select(Uri.UnescapeDataString)], takesRest);
    }

    /// <summary>What <c>*</c> and <c>:names</c> stand for; null where the path does not match.</summary>
    /// <param name="path">Decoded.</param>
    public ImmutableDictionary<string, string>? Match(string path)
    {
        var wanted = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length < parts.Length || (wanted.Length > parts.Length && !takesRest))
        {
            return null;
        }

        var found = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is [':', _, ..])
            {
                found = found.SetItem(parts[i][1..], wanted[i]);
            }
            else if (parts[i] != "*" && parts[i] != wanted[i])
            {
                return null;
            }
        }

        return takesRest ? found.SetItem(Splat, string.Join('/', wanted[parts.Length..])) : found;
    }
}
