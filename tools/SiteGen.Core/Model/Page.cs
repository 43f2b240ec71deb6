using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>One page with a source file: what its front matter and its name say. Its text is not held here.</summary>
internal sealed record Page
{
    /// <summary>Relative to <c>input/</c>: <c>steps/01-why-it-ended.md</c>.</summary>
    public required string SourcePath { get; init; }

    /// <summary>In the output: <c>steps/why-it-ended.html</c>.</summary>
    public required string Address { get; init; }

    /// <summary>For findings about the page as a whole: where it says its title, or else its first line.</summary>
    public Position Position { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = string.Empty;

    /// <summary>What people look for and the text does not say, the most fitting first. For the search alone.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    public string Tagline { get; init; } = string.Empty;

    /// <summary>Template of <c>theme/pages/</c>; empty where the page's place and name decide.</summary>
    public Located<string> Layout { get; init; } = new(string.Empty, default);

    /// <summary>The id that <c>xref:</c> names.</summary>
    public required string Xref { get; init; }

    public ImmutableArray<string> Summary { get; init; } = [];

    public ImmutableArray<string> Checklist { get; init; } = [];

    /// <summary>Worksheet ids.</summary>
    public ImmutableArray<Located<string>> Worksheets { get; init; } = [];

    /// <summary>The page that a step leads to in the place of the step behind it; empty where it says none.</summary>
    public Located<string> Next { get; init; } = new(string.Empty, default);

    /// <summary>Pages or files with what its recordings say, in their order.</summary>
    public ImmutableArray<Located<string>> Transcripts { get; init; } = [];

    public DateTimeOffset? Updated { get; init; }

    public int Order { get; init; }

    public bool InSitemap { get; init; } = true;

    /// <summary>Old addresses, relative to the site's root.</summary>
    public ImmutableArray<Located<string>> RedirectFrom { get; init; } = [];

    /// <summary>A whole document that takes no layout.</summary>
    public bool IsWholeDocument { get; init; }

    /// <summary>1-based place among the steps; 0 for every other page.</summary>
    public int Number { get; init; }

    /// <summary>Words of the body, counted in its source.</summary>
    public int Words { get; init; }

    public bool IsStep => Number > 0;

    /// <summary>The last part of the address, without its extension: the id of a step.</summary>
    public string Slug => Addresses.Slug(Address);

    /// <summary>
    /// The template that it asks for: the one that front matter names, or a step's, or one with the name of a page at the root of the site. Empty for any
    /// other page; a theme may have none of that name.
    /// </summary>
    public string Type => Layout.Value.Length > 0 ? Layout.Value : IsStep ? "step" : Address switch
    {
        Addresses.FirstPage => "home",
        Addresses.NotFound => "not-found",
        _ => Addresses.Folder(Address).Length == 0 ? Slug : string.Empty,
    };

    /// <summary>Reading time, at 200 words a minute, at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Words / 200.0, MidpointRounding.AwayFromZero));
}
