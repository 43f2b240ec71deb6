using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

/// <summary>A folder of its own for one test, with an output folder in it that need not exist.</summary>
internal sealed class Workplace : IDisposable
{
    private const string Version = "1.2.3";

    public string Root { get; } = Directory.CreateTempSubdirectory("sitegen-test-").FullName;

    public string Output => In("output");

    public string State => In(".sitegen/output");

    /// <summary>What the last build had to say.</summary>
    public IReadOnlyList<Diagnostic> Found { get; private set; } = [];

    public OutputFolderOptions Options => new(Output, Version) { Sources = [In("input"), In("theme")], LockTimeout = TimeSpan.Zero };

    public string In(string path) => Path.Join(Root, path);

    /// <summary>A whole build. Content is text.</summary>
    public OutputResult? Build(params (string Address, string Content)[] files) => Build(Options, files);

    public OutputResult? Build(OutputFolderOptions options, params (string Address, string Content)[] files)
    {
        var bag = new DiagnosticBag();
        try
        {
            using var folder = OutputFolder.Open(options, bag);
            if (folder is null)
            {
                return null;
            }

            foreach (var (address, content) in files)
            {
                folder.Write(address, Encoding.UTF8.GetBytes(content));
            }

            return folder.Commit(TestContext.Current.CancellationToken);
        }
        finally
        {
            Found = bag.Sorted();
        }
    }

    /// <summary>A build that must publish, and say nothing of weight.</summary>
    public OutputResult MustBuild(params (string Address, string Content)[] files)
    {
        var result = Build(files);
        Assert.DoesNotContain(Found, found => found.Severity == Severity.Error);
        return Assert.IsType<OutputResult>(result);
    }

    public string Read(string address) => File.ReadAllText(Path.Join(Output, address));

    /// <summary>Puts a file somewhere, as a user would.</summary>
    public void Put(string path, string content)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), content);
    }

    /// <summary>Codes of what the last build had to say.</summary>
    public IEnumerable<string> Codes => Found.Select(found => found.Code);

    /// <summary>Every file and folder below a folder, without following links, and when it was last written.</summary>
    public ImmutableSortedDictionary<string, DateTime> Times(string below = "") =>
        Directory.EnumerateFileSystemEntries(In(below), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Append(In(below))
            .ToImmutableSortedDictionary(path => path, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    /// <summary>Addresses of all files in the output folder but the manifest.</summary>
    public IEnumerable<string> Addresses => Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/'))
        .Where(address => address != "manifest.json")
        .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
