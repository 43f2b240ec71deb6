using System.Diagnostics;
using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>A folder for one experiment: sites to build, disks to fill. Gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<string> mounts = [];

    public Scratch(Arguments arguments, string name)
    {
        Root = Path.Join(arguments.Text("--folder") ?? Path.GetTempPath(), $"sitegen-{name}-{Environment.ProcessId}");
        _ = Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string Output => Path.Join(Root, "output");

    /// <summary>The repository's own input, found from the built harness.</summary>
    public static string Repository { get; } = FindRepository();

    public string In(string path) => Path.Join(Root, path);

    public Scratch Write(string path, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
        return this;
    }

    /// <summary>
    /// Puts our guide here, as the tests have frozen it, and as many articles as it takes to have so many pages. The guide is strict, so that
    /// there is a link to each.
    /// </summary>
    public Scratch AddSite(int pages)
    {
        Copy(Path.Join(Repository, "tests/flagship/input"), In("input"));
        Copy(Path.Join(Repository, "theme"), In("theme"));
        var first = Directory.EnumerateFiles(In("input"), "*.md", SearchOption.AllDirectories).Count();
        for (var i = first; i < pages; i++)
        {
            Write(
                $"input/more/page-{i}.md",
                $"---\ntitle: Page {i}\ndescription: The page with the number {i}.\n---\n## First\n\nA line of text, and [the one before](page-{(i == first ? pages : i) - 1}.md).\n\n- One\n- Two\n\n## Second\n\n{string.Concat(Enumerable.Repeat("Short words make a short line. ", 40))}\n");
        }

        return this;
    }

    /// <summary>Changes every page: the title of the site stands on all of them.</summary>
    public void Edit(int generation)
    {
        var path = In("input/site.yml");
        File.WriteAllLines(
            path,
            File.ReadAllLines(path).Select(line => line.StartsWith("title:", StringComparison.Ordinal) ? $"title: A Second Look {generation}" : line));
    }

    public string[] Build(int generation) => ["build", "--root", Root, "--output", Output, "--date", "2026-11-22", "--commit", $"{generation}", "--quiet"];

    /// <summary>Whether the output folder holds one whole site.</summary>
    public bool IsWhole() => Directory.Exists(Output) && Verifier.Verify(Output, null).Count == 0;

    /// <summary>What stays beside the site from one build to the next.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["lock", "previous", "stamps", "findings"];

    /// <summary>What lies in the state folder that no finished build leaves there.</summary>
    public IEnumerable<string> Leftovers()
    {
        string[] states = [Path.Join(Root, StateFolder.Name, "output"), Path.Join(Output, StateFolder.Name, "output")];
        return states.Where(Directory.Exists).SelectMany(Directory.EnumerateFileSystemEntries).Select(path => Path.GetFileName(path)!).Except(Kept);
    }

    /// <summary>A disk in memory; false where that is not allowed.</summary>
    public bool Mount(string folder, int kilobytes)
    {
        _ = Directory.CreateDirectory(folder);
        var mounted = Sh($"mount -t tmpfs -o size={kilobytes}k none '{folder}'") == 0;
        if (mounted)
        {
            mounts.Add(folder);
        }

        return mounted;
    }

    public static int Sh(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardError = true })!;
        _ = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode;
    }

    public void Dispose()
    {
        foreach (var mount in mounts)
        {
            _ = Sh($"umount '{mount}'");
        }

        Directory.Delete(Root, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "SiteGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The harness runs outside of the repository.");
    }
}
