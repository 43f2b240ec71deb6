using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// A small site under samples/, and what it must become: the files of its expected/ and nothing said about the others.
/// Two of them are no outputs: diagnostics.txt, a finding a line, and _files.txt, every address of the output.
/// </summary>
internal sealed class Sample(string name)
{
    public const string Findings = "diagnostics.txt";
    private const string AllFiles = "_files.txt";

    public static string Root { get; } = Path.Join(Repository.Tests, "samples");

    private string Expected => Path.Join(Root, name, "expected");

    /// <summary>Names of all samples: <c>feature/case</c>.</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Root)
            .Where(feature => Path.GetFileName(feature)[0] != '_')
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The files that the sample speaks of, as they should be.</summary>
    public SortedDictionary<string, string> ExpectedFiles()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Findings] = string.Empty };
        if (Directory.Exists(Expected))
        {
            foreach (var path in Directory.EnumerateFiles(Expected, "*", SearchOption.AllDirectories))
            {
                files[Path.GetRelativePath(Expected, path).Replace('\\', '/')] = File.ReadAllText(path);
            }
        }

        return files;
    }

    /// <summary>The same files as they are; null for one that was not made.</summary>
    public SortedDictionary<string, string?> ActualFiles(IEnumerable<string> wanted)
    {
        var sink = new MemorySink();
        var result = SiteBuild.Run(Request(), sink);
        Assert.Empty(Places.Missing(result.Diagnostics));
        return new(
            wanted.ToDictionary(
                file => file,
                file => file switch
                {
                    // Every sample without an address would say so; a test of its own does.
                    Findings => Lines(result.Diagnostics.Where(found => found.Code != Rules.NoUrl.Code).Select(MemorySite.Line)),
                    AllFiles => Lines(sink.Addresses),
                    _ => sink.Text(file),
                }),
            StringComparer.Ordinal);
    }

    public void Accept(IReadOnlyDictionary<string, string?> actual)
    {
        foreach (var (file, text) in actual)
        {
            var path = Path.Join(Expected, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text ?? "This file was not made.\n", new UTF8Encoding(false));
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>What the sample's options.txt asks for, an option a line, as on the command line but for the dashes.</summary>
    private BuildRequest Request()
    {
        var request = new BuildRequest
        {
            Input = MemorySite.Tree(Path.Join(Root, name, "input"), "input"),
            Theme = MemorySite.Theme,
            Date = MemorySite.Today,
        };
        var options = Path.Join(Root, name, "options.txt");
        foreach (var option in File.Exists(options) ? File.ReadAllLines(options) : [])
        {
            request = option.Split(' ') switch
            {
                ["drafts"] => request with { Drafts = true },
                ["strict"] => request with { Strict = true },
                ["url", var url] => request with { Url = SettingsReader.ReadUrl(url) },
                ["date", var date] => request with { Date = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) },
                _ => throw new InvalidOperationException($"{options} asks for '{option}'."),
            };
        }

        return request;
    }
}
