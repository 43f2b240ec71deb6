using System.Diagnostics;

namespace SiteGen.BrowserTests;

/// <summary>The guide that every new site starts with, in a folder of its own, served by the real program.</summary>
internal sealed class ServedGuide : IDisposable
{
    public const string About = "---\ntitle: About us\ndescription: Who we are.\n---\n\nThe first words.\n";
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;
    private readonly Process process;

    private ServedGuide(string about)
    {
        Copy(Path.Combine(Repository.Root, "tools/SiteGen/Scaffolding/starter/input"), Path.Combine(folder, "input"));
        Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(folder, "theme"));
        Write(about);
        process = new()
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "SiteGen.dll"), "serve", "--port", "0", "--root", folder]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        process.BeginErrorReadLine();
    }

    /// <summary>With a slash at the end.</summary>
    public string Url { get; private set; } = string.Empty;

    /// <summary>Starts it, with a page <c>about.html</c> made of a source, and waits until it serves.</summary>
    public static async Task<ServedGuide> StartAsync(string about)
    {
        var guide = new ServedGuide(about);
        var line = await guide.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? string.Empty;
        guide.Url = line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('.');
        return guide;
    }

    /// <summary>Saves the source of <c>about.html</c>.</summary>
    public void Write(string about) => File.WriteAllText(Path.Combine(folder, "input/about.md"), about);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
