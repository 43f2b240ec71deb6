using System.Text;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>A site whose content somebody else wrote, built with the theme of this repository and without raw HTML.</summary>
internal sealed class ForeignSite
{
    private const string Settings = """
        title: A guide
        description: A guide for somebody.
        url: https://example.org/guide/
        feed: true
        raw_html: false
        discreet: false
        """;

    private static readonly Lazy<SourceTree> RealTheme = new(() => MemorySite.Tree(Repository.In("theme"), "theme"));
    private readonly List<SourceFile> input = [];
    private readonly MemorySink sink = new();

    public ForeignSite(string settings = Settings) => With("site.yml", settings).With("index.md", "---\ntitle: Home\ndescription: d\n---\nWelcome.\n");

    public static SourceTree Theme => RealTheme.Value;

    /// <summary>Every drawing on the pages: of an honest site, all that may be on those of an attacked one.</summary>
    public IEnumerable<string> Drawings =>
        Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(address => Text(address).Split("<svg").Skip(1).Select(rest => "<svg" + rest[..(rest.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)]))
            .Distinct();

    public BuildResult Result { get; private set; } = null!;

    public IEnumerable<string> Addresses => sink.Addresses;

    public ForeignSite With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public ForeignSite With(string path, byte[] content)
    {
        input.Add(new(path, content, "input/" + path));
        return this;
    }

    public ForeignSite Build()
    {
        Result = SiteBuild.Run(new() { Input = new(input), Theme = Theme, Date = MemorySite.Today }, sink);
        Assert.Empty(Places.Missing(Result.Diagnostics));
        return this;
    }

    public byte[] Bytes(string address) => sink.Bytes(address) ?? throw new InvalidOperationException($"The build made no {address}: {string.Join(", ", sink.Addresses)}");

    public string Text(string address) => Encoding.UTF8.GetString(Bytes(address));
}
