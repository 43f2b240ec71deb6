using System.Security.Cryptography;
using SiteGen.Sources;

namespace SiteGen.Harness;

/// <summary>Builds one site in many surroundings and prints what the files hash to: one line a surrounding, and all must be the same.</summary>
internal sealed class SameExperiment(Arguments arguments)
{
    private static readonly (string Name, string Variable, string Value)[] Surroundings =
    [
        ("time zone Kiritimati (UTC+14)", "TZ", "Pacific/Kiritimati"),
        ("time zone Niue (UTC-11)", "TZ", "Pacific/Niue"),
        ("locale Turkish", "LC_ALL", "tr_TR.UTF-8"),
        ("locale German", "LANG", "de_DE.UTF-8"),
        ("locale Arabic", "LC_ALL", "ar_SA.UTF-8"),
        ("locale C", "LC_ALL", "C"),
        ("one processor", "DOTNET_PROCESSOR_COUNT", "1"),
        ("sixteen processors", "DOTNET_PROCESSOR_COUNT", "16"),
        ("another home and user", "HOME", "/nonexistent"),
        ("no optimizing of code", "DOTNET_TieredCompilation", "0"),
        ("server garbage collector", "DOTNET_gcServer", "1"),
    ];

    public IEnumerable<Outcome> Run()
    {
        using var scratch = new Scratch(arguments, "same");
        scratch.AddSite(arguments.Number("--pages", 200));
        string[] words = ["--url", "https://example.org/guide/", "--date", "2026-11-22"];
        var expected = Hash(scratch, "here", [], null, words);
        Console.WriteLine($"  {expected}  here");
        var hashes = new List<(string Name, string Hash)>();
        void Note(string name, string hash)
        {
            hashes.Add((name, hash));
            Console.WriteLine($"  {hash}  {name}");
        }

        Note("again", Hash(scratch, "again", [], null, words));
        foreach (var (name, variable, value) in Surroundings)
        {
            Note(name, Hash(scratch, "s", [], new Dictionary<string, string> { [variable] = value }, words));
        }

        Note(
            "SOURCE_DATE_EPOCH in place of --date",
            Hash(scratch, "epoch", [], new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1795348800" }, words[..2]));
        Note("one processor by taskset", Hash(scratch, "taskset", ["taskset", "-c", "0"], null, words));
        using (var other = new Scratch(arguments, "same-in-a-folder-with-a-much-longer-name and a space"))
        {
            Copied(scratch.Root, other.Root, reversed: true);
            Note("another folder, files made in reverse and touched", Hash(other, "out", [], null, words));
            if (other.Mount(other.In("memory"), 256 * 1024))
            {
                Copied(scratch.Root, other.In("memory"), reversed: false);
                Note("another file system", Hash(other, "memory/out", [], null, ["--root", other.In("memory"), .. words]));
            }
        }

        Note("the folder listed backwards, in memory", InMemory(scratch, expected));
        var native = arguments.Text("--native");
        if (native is not null)
        {
            Note("native", Hash(scratch, "native", [], null, words, Path.GetFullPath(native)));
        }

        var others = hashes.Where(found => found.Hash != expected).Select(found => found.Name).ToList();
        yield return new(
            $"the same bytes in {hashes.Count + 1} surroundings",
            others.Count == 0 && !expected.StartsWith("code", StringComparison.Ordinal),
            others.Count == 0 ? expected : $"OTHER BYTES: {string.Join("; ", others)}");
        if (native is null)
        {
            yield return Outcome.Skipped("the same bytes from the native program", "no native program was named with --native");
        }
    }

    private static string Hash(
        Scratch scratch, string output, string[] before, IReadOnlyDictionary<string, string>? environment, string[] words, string? program = null)
    {
        var folder = scratch.In(output);
        string[] all = [.. words.Contains("--root") ? [] : (string[])["--root", scratch.Root], "--output", folder, "--quiet", .. words];
        using var running = program is null ? RunningProgram.StartAs(before, environment, all) : RunningProgram.StartOther(program, all);
        running.Wait(TimeSpan.FromMinutes(2));
        if (running.Code != 0)
        {
            return $"code {running.Code}: {running.Error}";
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (
            Path: Path.GetRelativePath(folder, path),
            Bytes: File.ReadAllBytes(path)));
        var hash = Hash(files);
        Directory.Delete(folder, recursive: true);
        return hash;
    }

    private static string Hash(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{path} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The trees of sources are given in three orders; the files must be those of a build in the first.</summary>
    private static string InMemory(Scratch scratch, string expected)
    {
        var hashes = new List<string>();
        foreach (var order in (Func<IEnumerable<string>, IEnumerable<string>>[])
            [paths => paths, paths => paths.OrderDescending(StringComparer.Ordinal), paths => paths.OrderBy(path => path.GetHashCode(StringComparison.Ordinal))])
        {
            var sink = new MemorySink();
            var request = new BuildRequest
            {
                Input = Tree(scratch.In("input"), order),
                Theme = Tree(scratch.In("theme"), order),
                Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
                Url = new("https://example.org/guide/"),
            };
            _ = SiteBuild.Run(request, sink);
            hashes.Add(Hash(sink.Files.Select(file => (file.Key, file.Value))));
        }

        // Only the manifest tells a build on disk from one in memory.
        return hashes.Distinct().Count() == 1 ? expected : string.Join(' ', hashes);
    }

    private static SourceTree Tree(string folder, Func<IEnumerable<string>, IEnumerable<string>> order) => new(
        order(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(folder, path), File.ReadAllBytes(path), $"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, path)}")));

    /// <summary>Most file systems list a folder by when its files were made, or by a hash of their names that differs from disk to disk.</summary>
    private static void Copied(string from, string to, bool reversed)
    {
        foreach (var folder in (string[])["input", "theme"])
        {
            var files = Directory.EnumerateFiles(Path.Join(from, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            foreach (var file in reversed ? Enumerable.Reverse(files) : files)
            {
                var target = Path.Join(to, Path.GetRelativePath(from, file));
                _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, File.ReadAllBytes(file));
                File.SetLastWriteTimeUtc(target, new(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc));
            }
        }
    }
}
