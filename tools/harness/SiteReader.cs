using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>
/// Reads a published site over and over until its standard input ends, as a server or an upload would, and counts what must
/// never be: no site, or files of two builds at once.
/// </summary>
internal sealed class SiteReader(string root)
{
    public const string Verb = "read";

    // The folder that this process stands in, whatever it is called by now: the view of a reader that has it open.
    private const string Held = "/proc/self/cwd";

    private readonly string output = Path.Join(root, "output");
    private int reads;
    private int nothing;
    private int mixed;
    private int overtaken;
    private readonly HashSet<string> generations = [];

    public int Run()
    {
        var end = Task.Run(Console.In.ReadToEnd);
        while (!end.IsCompleted)
        {
            ReadHeldFolder();
            ReadByPath();
        }

        Console.WriteLine($"reads {reads}, sites seen {generations.Count}, overtaken {overtaken}, nothing {nothing}, mixed {mixed}");
        return nothing + mixed == 0 ? 0 : 1;
    }

    private void ReadHeldFolder()
    {
        try
        {
            Environment.CurrentDirectory = output;
            var generation = Generation(Held);
            Count(Verifier.Verify(Held, null).Count == 0, generation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            nothing++;
        }
    }

    private void ReadByPath()
    {
        try
        {
            var before = Generation(output);
            var whole = Verifier.Verify(output, null).Count == 0;
            if (Generation(output) == before)
            {
                Count(whole, before);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            nothing++;
        }
    }

    /// <summary>A folder is kept for one build more; a reader that two builds have overtaken has no claim.</summary>
    private void Count(bool whole, string generation)
    {
        reads++;
        _ = generations.Add(generation);
        if (!whole && PublishedSince(generation) > 1)
        {
            overtaken++;
        }
        else if (!whole)
        {
            mixed++;
        }
    }

    private int PublishedSince(string generation)
    {
        List<string> published = [.. File.ReadAllLines(Path.Join(root, AtomicExperiment.Log)), Generation(output)];
        return published.Skip(published.IndexOf(generation) + 1).Distinct().Count();
    }

    public static string Generation(string folder) =>
        ManifestReader.Read(File.ReadAllBytes(Path.Join(folder, Address.Manifest)), out var problem)?.Commit ?? throw new IOException(problem);
}
