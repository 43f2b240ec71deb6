using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Outputs;
using SiteGen.Reading;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>The keys that readers really ask for: an unknown key is answered with all that are known.</summary>
internal static class KeysOfReaders
{
    /// <summary>Far from every key, so that no "did you mean" takes the place of the list.</summary>
    public const string Unknown = "qqqqqqqqqqqqqqqqqqqqqqqq";

    private const string Start = "The keys are: ";

    public static SortedSet<string> Site(string yaml, string what)
    {
        var bag = new DiagnosticBag();
        SettingsReader.Read(new([File("site.yml", yaml)]), null, AllOutputs.Names, bag);
        return Known(bag.Sorted(), what);
    }

    /// <summary>Keys of a file of a whole site.</summary>
    public static SortedSet<string> Build(string path, string content, string what) =>
        Known(SiteBuild.Run(new() { Input = new([File(path, content)]), Theme = Theme }, new NoSink()).Diagnostics, what);

    private static SourceTree Theme => new([File("strings/en.yml", System.IO.File.ReadAllText(Path.Join(RealProgram.Repository, "theme/strings/en.yml")))]);

    private static SourceFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Statiq's names of settings are understood, but not offered.</summary>
    private static SortedSet<string> Known(IEnumerable<Diagnostic> found, string what)
    {
        var hints = found.Where(diagnostic => diagnostic.Message == $"'{Unknown}' is not a key of {what}.").Select(diagnostic => diagnostic.Hint!).ToList();
        Assert.NotEmpty(hints);
        return new(hints.SelectMany(hint => hint[Start.Length..].TrimEnd('.').Split(", ")).Where(key => char.IsAsciiLetterLower(key[0])), StringComparer.Ordinal);
    }

    private sealed class NoSink : IFileSink
    {
        public void Write(string address, ReadOnlySpan<byte> content)
        {
        }
    }
}
