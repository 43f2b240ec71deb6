using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Sources;
using SiteGen.Tests;

namespace SiteGen.Harness;

/// <summary>Builds site after site of broken content in memory. The same seed makes the same inputs.</summary>
internal sealed class FuzzExperiment(Arguments arguments, string[] args)
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private readonly int inputs = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 10_000;
    private readonly int seed = arguments.Number("--seed", 1);
    private readonly string? trace = arguments.Text("--trace");
    private readonly ConcurrentDictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, long> running = new();
    private readonly SourceTree realTheme = Tree("theme");
    private readonly SourceTree smallTheme = Tree("tests/SiteGen.Tests/samples/_theme");
    private readonly FuzzCorpus corpus = new(Scratch.Repository);

    public Outcome Run()
    {
        var since = Stopwatch.GetTimestamp();
        using var done = new CancellationTokenSource();
        var watch = Task.Run(() => Watch(done.Token));
        var slowest = new ConcurrentBag<(long Took, int Number)>();
        var next = arguments.Number("--from", 0) - 1;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            // Threads of their own: a loop of the pool would run other inputs while it waits for this one.
            for (var i = Interlocked.Increment(ref next); i < inputs; i = Interlocked.Increment(ref next))
            {
                running[i] = Stopwatch.GetTimestamp();
                One(i);
                if (running.TryRemove(i, out var began))
                {
                    slowest.Add((Stopwatch.GetTimestamp() - began, i));
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        done.Cancel();
        watch.GetAwaiter().GetResult();
        foreach (var (fault, times) in faults.OrderByDescending(fault => fault.Value))
        {
            Console.WriteLine($"  {times,6} x {fault}");
        }

        return new($"{inputs} broken inputs, seed {seed}", faults.IsEmpty, string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s; the slowest, number {slowest.Max().Number}, {slowest.Max().Took * 1000.0 / Stopwatch.Frequency:F0} ms; findings of {codes.Count} kinds; faults {faults.Count}"));
    }

    private void One(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var files = corpus.Site(random);
        if (trace is not null)
        {
            Save(files, Path.Join(trace, "last"));
        }

        try
        {
            var request = new BuildRequest { Input = new(files), Theme = random.Next(10) == 0 ? realTheme : smallTheme, Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Drafts = random.Next(4) == 0, Strict = random.Next(4) == 0 };
            foreach (var found in SiteBuild.Run(request, new MemorySink()).Diagnostics)
            {
                _ = codes.AddOrUpdate(found.Code, 1, (_, before) => before + 1);
                if (!Places.Has(found))
                {
                    Fault($"no place: {found.Code} {found.Position} {found.Message}", files);
                }
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var inner = failure is AggregateException { InnerException: { } first } ? first : failure;
            var frame = inner.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SiteGen.", StringComparison.Ordinal))?.Trim();
            Fault($"{inner.GetType().Name}: {inner.Message.Split('\n')[0]} {frame}", files);
        }
    }

    private void Fault(string what, IReadOnlyList<SourceFile> files)
    {
        var kind = what.Length > 300 ? what[..300] : what;
        if (faults.AddOrUpdate(kind, 1, (_, before) => before + 1) == 1 && arguments.Text("--save") is { } folder)
        {
            Save(files, Path.Join(folder, $"fault-{faults.Count}"));
        }
    }

    private static void Save(IEnumerable<SourceFile> files, string folder)
    {
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            _ = Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Join(folder, $"{i}.path"), file.Path);
            File.WriteAllBytes(Path.Join(folder, $"{i}.bytes"), file.Read());
        }
    }

    /// <summary>What hangs cannot be asked to stop: it is named, and the run ends.</summary>
    private void Watch(CancellationToken done)
    {
        while (!done.WaitHandle.WaitOne(1000))
        {
            foreach (var (number, began) in running)
            {
                if (Stopwatch.GetElapsedTime(began) > MostTime)
                {
                    Console.WriteLine($"FAIL input {number} of seed {seed} takes longer than {MostTime.TotalSeconds} s.");
                    Save(corpus.Site(new Random(unchecked((seed * 1_000_003) + number))), Path.Join(arguments.Text("--save") ?? Path.GetTempPath(), "sitegen-hang"));
                    Environment.Exit(1);
                }
            }
        }
    }

    private static SourceTree Tree(string folder)
    {
        var root = Path.Join(Scratch.Repository, folder);
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => new SourceFile(Path.GetRelativePath(root, path), File.ReadAllBytes(path), $"theme/{Path.GetRelativePath(root, path)}")));
    }
}
