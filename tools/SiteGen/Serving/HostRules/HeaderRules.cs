using System.Collections.Immutable;

namespace SiteGen.Serving.HostRules;

/// <summary>The site's <c>_headers</c>, read as Netlify reads them. A line that Netlify would not take is passed over.</summary>
internal sealed class HeaderRules
{
    /// <summary>Headers that Netlify keeps for itself: https://docs.netlify.com/manage/routing/headers/#limitations.</summary>
    private static readonly ImmutableHashSet<string> Refused = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept-Ranges", "Age", "Allow", "Alt-Svc", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Date",
        "Location", "Server", "Set-Cookie", "Trailer", "Transfer-Encoding", "Upgrade");

    private readonly ImmutableArray<(PathPattern Path, ImmutableArray<(string Name, string Value)> Headers)> rules;

    private HeaderRules(ImmutableArray<(PathPattern Path, ImmutableArray<(string Name, string Value)> Headers)> rules) => this.rules = rules;

    public static HeaderRules Parse(string file)
    {
        var rules = ImmutableArray.CreateBuilder<(PathPattern, ImmutableArray<(string, string)>)>();
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        PathPattern? path = null;
        foreach (var line in file.Split('\n').Select(line => line.Trim()).Append("/"))
        {
            if (line.StartsWith('/'))
            {
                if (path is not null)
                {
                    rules.Add((path, headers.DrainToImmutable()));
                }

                path = PathPattern.Parse(line);
            }
            else if (path is not null && Header(line) is { } header)
            {
                headers.Add(header);
            }
        }

        return new(rules.ToImmutable());
    }

    /// <summary>The headers for a path. Values of one rule are joined; those of a later rule take the place of an earlier one's.</summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, headers) in rules.Where(rule => rule.Path.Match(path) is not null))
        {
            foreach (var values in headers.GroupBy(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase))
            {
                all[values.Key] = string.Join(", ", values);
            }
        }

        return all;
    }

    private static (string Name, string Value)? Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || line[0] == '#')
        {
            return null;
        }

        var (name, value) = (line[..colon].TrimEnd(), line[(colon + 1)..].Trim());
        var isFine = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && value.Length > 0 && !value.Any(char.IsControl);
        return isFine && !Refused.Contains(name) ? (name, value) : null;
    }
}
