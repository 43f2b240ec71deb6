using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Everything that the outputs are made from, linked and sorted. Immutable.</summary>
internal sealed record Site
{
    private const int MostSuggestions = 6;
    private const string SafetyPage = "safety.html";
    private const string SourcesPage = "sources.html";
    private const string OwnBehaviour = "own-behaviour";

    private static readonly string[] FootTopics = ["abuse", "crisis"];

    public required Settings Settings { get; init; }

    public required UiStrings Strings { get; init; }

    public required Wording Wording { get; init; }

    /// <summary>The build's clock: fixed by the user, or now.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Every page with a source, by order and then by source path.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The pages that have a file.</summary>
    public ImmutableArray<Page> MadePages => Makes("pages") ? Pages : [];

    /// <summary>The steps, in order; the first has number 1.</summary>
    public required ImmutableArray<Page> Steps { get; init; }

    /// <summary>Where steps lead that say so themselves, by the step's source path.</summary>
    public FrozenDictionary<string, Page> Next { get; init; } = FrozenDictionary<string, Page>.Empty;

    public ImmutableArray<Worksheet> Worksheets { get; init; } = [];

    /// <summary>The sheets that have a page.</summary>
    public ImmutableArray<Worksheet> MadeSheets => Makes("worksheets") ? Worksheets : [];

    /// <summary>In the head of every page.</summary>
    public ImmutableArray<MenuLink> Header { get; init; } = [];

    /// <summary>In the foot of every page.</summary>
    public ImmutableArray<Page> Menu { get; init; } = [];

    /// <summary>What the first page leads to beside steps, sheets and help.</summary>
    public ImmutableArray<Page> Ways { get; init; } = [];

    /// <summary>The publisher's text for the foot.</summary>
    public ImmutableArray<LinkedText> Footer { get; init; } = [];

    public ImmutableArray<Reference> References { get; init; } = [];

    public ImmutableArray<Country> Helplines { get; init; } = [];

    /// <summary>What the foot of a sheet names: the publisher's country's first line for abuse and its first for a crisis, or else its first.</summary>
    public IEnumerable<Helpline> FootHelplines
    {
        get
        {
            var own = OwnPhones.ToList();
            var urgent = FootTopics.Select(topic => own.Find(line => line.Topics.Contains(topic))).OfType<Helpline>().Distinct().ToList();
            return urgent.Count > 0 ? urgent : own.Take(1);
        }
    }

    /// <summary>What the foot names for whoever worries about what they do to others themselves; null where the country has no such line, or where it is among the others.</summary>
    public Helpline? FootOwnBehaviour => OwnPhones.FirstOrDefault(line => line.Topics.Contains(OwnBehaviour)) is { } line && !FootHelplines.Contains(line) ? line : null;

    /// <summary>A trial of the site, which search engines are told to pass over.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What the search page offers to look for: what a few pages say first that they are looked for by, those of steps before others.</summary>
    public ImmutableArray<string> Suggestions =>
        [.. MadePages.OrderBy(page => !page.IsStep).Where(page => !page.Keywords.IsEmpty).Select(page => page.Keywords[0]).Distinct().Take(MostSuggestions)];

    /// <summary>The page about safety; null for a site without one, or without helplines.</summary>
    public string? SafetyAddress => !Helplines.IsEmpty && Pages.Any(page => page.Address == SafetyPage) ? SafetyPage : null;

    /// <summary>Where the helplines stand on it.</summary>
    public string? HelpAddress => SafetyAddress is { } page ? page + "#helplines" : null;

    /// <summary>The page of sources; null for a site without one.</summary>
    public string? SourcesAddress => MadePages.Any(page => page.Address == SourcesPage) ? SourcesPage : null;

    /// <summary>Where the site is on its host: <c>/</c>, or a folder as in <c>/guide/</c>.</summary>
    public string Root => Settings.Url?.AbsolutePath ?? "/";

    /// <summary>Where a file of the site is on the web; null while the site's own address is not known.</summary>
    public Uri? UrlOf(string address) => Settings.Url is { } url ? new(url, address == Addresses.FirstPage ? string.Empty : Addresses.Link(address)) : null;

    /// <summary>Whether the tab title of a page says neither the topic nor the guide's title: somebody may look over the reader's shoulder.</summary>
    public bool IsPrivate(string address) => Settings.Discreet
        && (address.StartsWith("steps/", StringComparison.Ordinal)
            || address.StartsWith("worksheets/", StringComparison.Ordinal)
            || address == SheetAddresses.Workbook);

    /// <summary>Data files by name, for templates.</summary>
    public FrozenDictionary<string, DataNode> Data { get; init; } = FrozenDictionary<string, DataNode>.Empty;

    /// <summary>The steps that a sheet belongs to, the first one being its home.</summary>
    public IEnumerable<Page> StepsOf(Worksheet sheet) => sheet.Steps.Select(step => StepBySlug(step.Value)).OfType<Page>();

    /// <inheritdoc cref="Settings.Makes"/>
    public bool Makes(string output) => Settings.Makes(output);

    public Page? StepBySlug(string slug) => Steps.FirstOrDefault(step => step.Slug == slug);

    public Worksheet? Worksheet(string id) => Worksheets.FirstOrDefault(sheet => sheet.Id == id);

    private IEnumerable<Helpline> OwnPhones =>
        Helplines.FirstOrDefault(country => country.Code == Settings.Country)?.Services.Where(line => line.Phone.Length > 0) ?? [];
}
