namespace SiteGen.Bench;

/// <summary>Several programs build one corpus, turn by turn, so that whatever else the machine does strikes all of them.</summary>
internal sealed class Contest(string folder, string project, int size, int rounds)
{
    private readonly Dictionary<string, List<Run>> runs = [];

    public int Size => size;

    public int Rounds => rounds;

    public IReadOnlyDictionary<string, Run> Medians => runs.ToDictionary(entry => entry.Key, entry => Run.Median(entry.Value));

    /// <summary>Files and bytes of the output of the first generator.</summary>
    public (int Files, long Bytes) Output { get; private set; }

    public void Hold(IReadOnlyList<Generator> generators)
    {
        foreach (var generator in generators)
        {
            generator.Lay(project, Site(generator), size);
        }

        var first = generators[0];
        for (var round = 0; round <= rounds; round++)
        {
            // The first round warms the file cache, and does not count.
            foreach (var generator in generators)
            {
                Take(round, generator.Name, () => Build(generator));
            }

            Take(round, Row.Unchanged, () => Run.Of(Site(first), first.Command));
            Take(round, Row.Copying, () => Copy(first));
            Take(round, Row.Reading, () => Run.Of(Site(first), ["sh", "-c", "find input theme -type f -print0 | xargs -0 cat >/dev/null"]));
        }

        Output = Folders.Size(Path.Join(Site(first), first.Output));
        Folders.Delete(Root);
    }

    private string Root => Path.Join(folder, "sites");

    private string Site(Generator generator) => Path.Join(Root, generator.Name.Replace(", ", "-", StringComparison.Ordinal));

    private void Take(int round, string name, Func<Run> take)
    {
        var run = take();
        if (round > 0)
        {
            if (!runs.TryGetValue(name, out var list))
            {
                runs[name] = list = [];
            }

            list.Add(run);
        }
    }

    private Run Build(Generator generator)
    {
        generator.Clean(Site(generator));
        return Run.Of(Site(generator), generator.Command);
    }

    private Run Copy(Generator generator)
    {
        Folders.Delete(Path.Join(Site(generator), "copy"));
        return Run.Of(Site(generator), ["cp", "-r", generator.Output, "copy"]);
    }
}
