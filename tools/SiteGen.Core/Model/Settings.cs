using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>What site.yml says. Every member is a key, documented in tools/docs/settings.md.</summary>
internal sealed record Settings
{
    public string Title { get; init; } = "Untitled guide";

    public string Tagline { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    /// <summary>Where the site will be, with its scheme, always ending in a slash; null where it is not known.</summary>
    public Uri? Url { get; init; }

    /// <summary>A BCP 47 tag: "en", "pt-BR".</summary>
    public string Language { get; init; } = "en";

    /// <summary>ISO 3166-1 alpha-2 of the publisher, whose helplines come first; empty where not given.</summary>
    public string Country { get; init; } = string.Empty;

    public string Author { get; init; } = string.Empty;

    /// <summary>An e-mail address or a web address; empty where not given.</summary>
    public string Contact { get; init; } = string.Empty;

    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>Tab titles, file names and printed heads keep the topic to themselves.</summary>
    public bool Discreet { get; init; }

    /// <summary>Warnings are errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Where the quiet exit leads; null for a site without one.</summary>
    public Uri? ExitUrl { get; init; } = new("https://www.wikipedia.org/");

    public string ExitLabel { get; init; } = string.Empty;

    /// <summary>What the head of every page leads to: source paths, xref ids, or names of <see cref="MenuLink.Names"/>; null for all of those.</summary>
    public ImmutableArray<Located<string>>? Header { get; init; }

    /// <summary>What the foot of every page leads to: source paths or xref ids.</summary>
    public ImmutableArray<Located<string>> Menu { get; init; } = [];

    /// <summary>What the first page leads to beside steps, sheets and help: source paths or xref ids.</summary>
    public ImmutableArray<Located<string>> Home { get; init; } = [];

    public License License { get; init; } = License.None;

    /// <summary>The guide that this one was made from; null for an original.</summary>
    public WebLink? BasedOn { get; init; }

    /// <summary>The public repository, for "improve this page" and forks; null where not given.</summary>
    public Uri? Source { get; init; }

    /// <summary>A text for the foot, as it is written: with links as Markdown has them.</summary>
    public Located<string>? Footer { get; init; }

    /// <summary>Raw HTML in Markdown is kept. Off for content of somebody else.</summary>
    public bool RawHtml { get; init; } = true;

    /// <summary>Colours of the theme that are replaced, by their names in tokens.css.</summary>
    public ImmutableSortedDictionary<string, ColorPair> Colors { get; init; } = ImmutableSortedDictionary<string, ColorPair>.Empty;

    /// <summary>Address of a picture of the site; empty where not given.</summary>
    public string Logo { get; init; } = string.Empty;

    /// <summary>Whether there is an Atom feed, where the address of the site is known.</summary>
    public bool HasFeed { get; init; }

    /// <summary>Whether words of the wording that are written out are looked for: the list of them is English.</summary>
    public bool HasEnglishWording => Wording.IsSet && IsEnglish;

    public bool IsEnglish => Language.StartsWith("en", StringComparison.Ordinal);

    /// <summary>Names of the outputs that are made: all but those that the site is to do without.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Whether an output is made, by its name.</summary>
    public bool Makes(string output) => Outputs.Contains(output);
}

/// <summary>The licence of the words.</summary>
internal sealed record License(string Name, Uri? Url)
{
    public static License None { get; } = new(string.Empty, null);
}

/// <summary>A name with an address.</summary>
internal sealed record WebLink(string Title, Uri? Url);
