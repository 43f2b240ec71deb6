using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.Tests.Sheets;

/// <summary>A site with worksheets, built in memory with the theme that is published.</summary>
internal sealed record BuiltSheets(ImmutableArray<Diagnostic> Found, MemorySink Files)
{
    private static readonly Lazy<SourceTree> Theme = new(() => MemorySite.Tree(Repository.In("theme"), "theme"));
    private static readonly Lazy<BuiltSheets> Guide = new(() => Of(MemorySite.Tree(Repository.Flagship, "input")));
    private static readonly Lazy<BuiltSheets> Every = new(() => Of(MemorySite.Tree(Path.Join(Sample.Root, "worksheets/every-field-type/input"), "input")));

    /// <summary>The frozen copy of our guide.</summary>
    public static BuiltSheets OfGuide => Guide.Value;

    /// <summary>A sheet with every type of field.</summary>
    public static BuiltSheets OfEveryType => Every.Value;

    /// <summary>Ids of all sheets.</summary>
    public IEnumerable<string> Ids => Files.Addresses
        .Where(address => address.StartsWith("worksheets/", StringComparison.Ordinal) && address.EndsWith(".json", StringComparison.Ordinal))
        .Select(address => Path.GetFileNameWithoutExtension(address));

    public static BuiltSheets Of(SourceTree input)
    {
        var sink = new MemorySink();
        var result = SiteBuild.Run(new BuildRequest { Input = input, Theme = Theme.Value, Date = MemorySite.Today }, sink);
        return new(result.Diagnostics, sink);
    }

    /// <summary>A site of one sheet.</summary>
    public static BuiltSheets OfSheet(string yaml) => Of(new SourceTree(
    [
        new SourceFile("index.md", "# Home"u8.ToArray(), "input/index.md"),
        new SourceFile("worksheets/sheet.yml", System.Text.Encoding.UTF8.GetBytes(yaml), "input/worksheets/sheet.yml"),
    ]));

    public byte[] Bytes(string address) => Files.Bytes(address) ?? throw new InvalidOperationException($"The build made no {address}.");

    public string Text(string address) => System.Text.Encoding.UTF8.GetString(Bytes(address));
}
