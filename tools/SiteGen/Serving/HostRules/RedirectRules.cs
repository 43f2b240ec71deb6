using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Serving.HostRules;

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

/// <summary>One line of <c>_redirects</c>: <c>from to status</c>.</summary>
/// <param name="Status">301 where the line has none.</param>
/// <param name="IsForced">Whether it counts even where the site has a file: <c>301!</c>.</param>
internal sealed record RedirectRule(PathPattern From, string To, int Status, bool IsForced)
{
    public bool IsRedirect => Status is >= 300 and < 400;

    /// <summary>The rule of a line; null for an empty one, a comment, and a rule that needs more than the path.</summary>
    public static RedirectRule? Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word[0] != '#').ToList();
        if (words.Count is < 2 or > 3 || words[0][0] != '/' || !LeadsSomewhere(words[1]))
        {
            return null;
        }

        var status = words.Count == 3 ? words[2].TrimEnd('!') : "301";
        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is 200 or 301 or 302 or 303 or 307 or 308 or 404 or 410 or 451
            && (words[1][0] == '/' || number is >= 300 and < 400)
            ? new(PathPattern.Parse(words[0]), words[1], number, words.Count == 3 && words[2].EndsWith('!'))
            : null;
    }

    /// <summary>Where the rule leads from a path, as a header may carry it; null where it does not match.</summary>
    public string? Target(string path) => From.Match(path) is { } found ? Fill(found) : null;

    private static bool LeadsSomewhere(string to) =>
        to[0] == '/' || to.StartsWith("https://", StringComparison.Ordinal) || to.StartsWith("http://", StringComparison.Ordinal);

    private string Fill(ImmutableDictionary<string, string> found)
    {
        // Longest first: ':year' is no part of ':yearly'.
        var target = found.OrderByDescending(pair => pair.Key.Length)
            .Aggregate(To, (text, pair) => text.Replace(":" + pair.Key, Encode(pair.Value), StringComparison.Ordinal));
        return string.Concat(target.EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7f ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }

    private static string Encode(string path)
    {
        var text = new StringBuilder();
        foreach (var part in path.Split('/'))
        {
            text.Append(text.Length > 0 ? "/" : string.Empty).Append(Uri.EscapeDataString(part));
        }

        return text.ToString();
    }
}
