namespace SiteGen.Checks;

/// <summary>What the site's Content-Security-Policy (<c>Outputs/Headers.cs</c>) says of the addresses that elements ask for.</summary>
internal static class Policy
{
    /// <summary>Elements that get nothing, from the site's own host neither.</summary>
    private static readonly string[] Closed = ["iframe", "frame", "object", "embed", "form", "base"];

    /// <summary>Elements that get what is on the site's own host.</summary>
    private static readonly string[] OwnOnly = ["script", "audio", "video", "source", "track", "use"];

    private static readonly string[] Loading = ["stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch"];

    public static bool IsPicture(string element) => element is "img" or "image" or "input";

    public static bool Blocks(string element, string address)
    {
        var scheme = Scheme(address);
        return scheme != "javascript"
            && (Closed.Contains(element) || (scheme.Length > 0 && (OwnOnly.Contains(element) || (IsPicture(element) && scheme != "data"))));
    }

    /// <summary>Whether a <c>link</c> would load something that is not let in.</summary>
    public static bool BlocksLink(string rel, string address)
    {
        var relations = rel.ToLowerInvariant().Split(' ');
        return relations.Contains("manifest") || (Scheme(address).Length > 0 && relations.Any(Loading.Contains));
    }

    /// <summary>In lower case; that of the page where an address leaves it to the browser; empty where it stays on the host.</summary>
    private static string Scheme(string address)
    {
        var text = address.Trim();
        var sign = text.AsSpan().IndexOfAny(":/?#");
        return sign > 0 && text[sign] == ':' ? text[..sign].ToLowerInvariant() : text.StartsWith("//", StringComparison.Ordinal) ? "https" : string.Empty;
    }
}
