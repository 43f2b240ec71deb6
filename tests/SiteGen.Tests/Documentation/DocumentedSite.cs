using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.Tests.Documentation;

/// <summary>The site that <c>new site</c> writes, with files of an example laid over it, in the theme of this repository.</summary>
internal sealed class DocumentedSite
{
    private const string Starter = "tools/SiteGen/Scaffolding/starter/input";

    private static readonly Lazy<SourceTree> Theme = new(() => MemorySite.Tree(Repository.In("theme"), "theme"));

    private readonly Dictionary<string, SourceFile> files = MemorySite.Tree(Repository.In(Starter), "input").Files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    private readonly MemorySink sink = new();

    /// <param name="path">Below <c>input/</c>.</param>
    public DocumentedSite With(string path, string text)
    {
        files[path] = new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
        return this;
    }

    public ImmutableArray<Diagnostic> Build() =>
        SiteBuild.Run(new() { Input = new(files.Values), Theme = Theme.Value, Date = MemorySite.Today }, sink).Diagnostics;

    /// <summary>The text of a file that was built; null where it was not.</summary>
    public string? Text(string address) => sink.Text(address);
}
