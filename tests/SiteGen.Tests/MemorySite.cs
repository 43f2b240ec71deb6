using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests;

/// <summary>A small site in memory, built with the theme of the samples.</summary>
internal sealed class MemorySite
{
    private static readonly Lazy<SourceTree> SampleTheme = new(() => Tree(Path.Join(Repository.Tests, "samples/_theme"), "theme"));
    private readonly List<SourceFile> input = [];
    private readonly MemorySink sink = new();

    public static SourceTree Theme => SampleTheme.Value;

    /// <summary>The day on which all samples are built.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    public IEnumerable<string> Codes => Found.Select(diagnostic => diagnostic.Code);

    public IEnumerable<string> Addresses => sink.Addresses;

    public static SourceTree Tree(string folder, string display) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Path: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Select(file => new SourceFile(file.Path, File.ReadAllBytes(file.Full), $"{display}/{file.Path}")));

    /// <summary>One diagnostic as the samples list it.</summary>
    public static string Line(Diagnostic diagnostic) => string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Position}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {diagnostic.Message}{(diagnostic.Hint is null ? string.Empty : " = " + diagnostic.Hint)}")
        .Replace("\n", "\\n", StringComparison.Ordinal);

    public MemorySite With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public MemorySite With(string path, byte[] content) => With(new SourceFile(path, content, "input/" + path));

    public MemorySite With(SourceFile file)
    {
        input.Add(file);
        return this;
    }

    public MemorySite Build(BuildRequest? like = null) => BuildInto(sink, like);

    /// <summary>Builds into another sink than the site's own.</summary>
    public MemorySite BuildInto(IFileSink target, BuildRequest? like = null)
    {
        var request = (like ?? new BuildRequest { Input = SourceTree.Empty, Theme = Theme, Date = Today }) with { Input = new(input) };
        Found = SiteBuild.Run(request, target).Diagnostics;
        Assert.Empty(Places.Missing(Found));
        return this;
    }

    public string Text(string address) => sink.Text(address) ?? throw new InvalidOperationException($"The build made no {address}: {string.Join(", ", sink.Addresses)}");
}
