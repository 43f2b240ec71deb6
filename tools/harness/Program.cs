using System.Globalization;

namespace SiteGen.Harness;

/// <summary>Measures and torments the program: one verb an experiment. Exit code 0: all held; 1: something did not; 2: usage.</summary>
internal static class Program
{
    private const string Usage = """
        Usage: SiteGen.Harness VERB [--folder DIR] [--program FILE]
          With --program the experiments drive that program (a .dll, or a native one) and not the one beside the harness.

          atomic [--kills N] [--pages N] [--in-place]
              Kills a writing process N times at random moments, while another reads.
          kills [--kills N] [--pages N] [--mounted]
              Kills the real program N times, spread over the length of a build, while another reads.
          disks [--fills N]
              Builds onto a disk that is full, or nearly.
          pairs [--pairs N]
              Starts two builds of one folder at once.
          manners [--pages N]
              Ctrl-C, full pipes, permissions, links, open folders, folders of others, leftovers.
          bombs [--only NAME] [--every N] [--slower N] [--verbose]
              Files that are made to cost time and memory: at most 5 s (times --slower) and 512 MB each.
          same [--pages N] [--native FILE]
              One site in many surroundings: the bytes must be the same.
          serve [--requests N] [--waves N]
              Sends the preview server N requests at once, good and bad, wave after wave, while slow clients hold on.
          fuzz N [--seed S]
              Builds N sites of broken content: no exception, no hang, no finding without a place.
          output [--pages N] [--rounds N]
              Times clean, unchanged and changed writes beside cp -r.
        """;

    private static int Main(string[] args)
    {
        var arguments = new Arguments(args);
        RunningProgram.Choose(arguments);
        switch (args.FirstOrDefault())
        {
            case "atomic":
                return new AtomicExperiment(arguments).Run() ? 0 : 1;
            case "kills":
                return Tell([new KillExperiment(arguments).Run()]);
            case "disks":
                return Tell([new DiskExperiment(arguments).Run()]);
            case "pairs":
                return Tell([new PairExperiment(arguments).Run()]);
            case "manners":
                return Tell(new MannerExperiments(arguments).Run());
            case "bombs":
                return Tell(new BombExperiment(arguments).Run());
            case "same":
                return Tell(new SameExperiment(arguments).Run());
            case "serve":
                return Tell([new ServeExperiment(arguments).Run()]);
            case "fuzz":
                return Tell([new FuzzExperiment(arguments, args).Run()]);
            case "output":
                new OutputTimes(arguments).Run();
                return 0;
            case SampleSite.WriteVerb:
                return SampleSite.Write(args[1], int.Parse(args[2], CultureInfo.InvariantCulture), arguments);
            case SiteReader.Verb:
                return new SiteReader(args[1]).Run();
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    /// <summary>Prints what each experiment found as soon as it has ended.</summary>
    private static int Tell(IEnumerable<Outcome> outcomes)
    {
        var held = true;
        foreach (var outcome in outcomes)
        {
            Console.WriteLine(outcome);
            held &= outcome.Held;
        }

        return held ? 0 : 1;
    }
}
