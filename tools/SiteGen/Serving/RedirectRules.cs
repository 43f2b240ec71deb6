using System.Collections.Immutable;

namespace SiteGen.Serving;

/// <summary>
/// The site's <c>_redirects</c>, read as Netlify reads them: the first rule that matches counts. Rules that depend on more than
/// the path (country, language, role, query), and those that fetch from another host, are passed over: nothing here can tell.
/// </summary>
internal sealed class RedirectRules
{
    private readonly ImmutableArray<RedirectRule> rules;

    private RedirectRules(ImmutableArray<RedirectRule> rules) => this.rules = rules;

    public static RedirectRules Parse(string file) =>
        new([.. file.Split('\n').Select(RedirectRule.Parse).OfType<RedirectRule>()]);

    /// <summary>The rule for a path, and where it leads; null where there is none.</summary>
    /// <param name="path">Decoded.</param>
    public (RedirectRule Rule, string Target)? For(string path)
    {
        foreach (var rule in rules)
        {
            if (rule.Target(path) is { } target)
            {
                return (rule, target);
            }
        }

        return null;
    }
}
