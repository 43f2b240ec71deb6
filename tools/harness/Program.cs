using System.Globalization;

namespace SiteGen.Harness;

/// <summary>Measures and torments the program: one verb an experiment. Exit code 0: all held; 1: something did not; 2: usage.</summary>
internal static class Program
{
    private const string Usage = """
        Usage:
          SiteGen.Harness atomic [--kills N] [--pages N] [--folder DIR] [--in-place]
              Kills a writing process N times at random moments, while another reads.
          SiteGen.Harness output [--pages N] [--rounds N] [--folder DIR]
              Times clean, unchanged and changed writes beside cp -r.
        """;

    private static int Main(string[] args)
    {
        var arguments = new Arguments(args);
        switch (args.FirstOrDefault())
        {
            case "atomic":
                return new AtomicExperiment(arguments).Run() ? 0 : 1;
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
}
