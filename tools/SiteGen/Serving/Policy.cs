namespace SiteGen.Serving;

/// <summary>A Content-Security-Policy under which the page may ask this server for news, and is the same in all else.</summary>
internal static class Policy
{
    public const string HeaderName = "Content-Security-Policy";
    private const string Connect = "connect-src";
    private const string None = "'none'";
    private const string Own = "'self'";

    public static string Relaxed(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = directives.FindIndex(directive => Name(directive) == Connect);
        if (at >= 0)
        {
            directives[at] = string.Join(' ', directives[at].Split(' ').Where(word => word is not (None or Own)).Append(Own));
        }
        else if (directives.Exists(directive => Name(directive) == "default-src"))
        {
            directives.Add($"{Connect} {Own}");
        }

        return string.Join("; ", directives);
    }

    private static string Name(string directive) => directive.Split(' ')[0].ToLowerInvariant();
}
