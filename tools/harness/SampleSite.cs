using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>A site that tells its generation on every page, so that a reader sees at once which build a file is from.</summary>
internal static class SampleSite
{
    public const string WriteVerb = "write";

    private const int PageSize = 8 * 1024;

    /// <summary>
    /// Writes one generation, and a line to standard output before it writes and before it publishes, so that it can be
    /// killed at either. A third of the pages never changes, a tenth comes and goes.
    /// </summary>
    public static int Write(string root, int generation, Arguments arguments)
    {
        var bag = new DiagnosticBag();
        var options = new OutputFolderOptions(Path.Join(root, "output"), "harness")
        {
            Commit = generation.ToString(CultureInfo.InvariantCulture),
            InPlace = arguments.Has("--in-place"),
        };
        using var folder = OutputFolder.Open(options, bag);
        Console.WriteLine("writing");
        if (folder is not null)
        {
            _ = Parallel.For(0, arguments.Number("--pages", 200), page => WritePage(folder, page, generation));
            Console.WriteLine("publishing");
            if (folder.Commit(CancellationToken.None) is not null)
            {
                return 0;
            }
        }

        foreach (var found in bag.Sorted())
        {
            Console.Error.WriteLine($"{found.Position}: {found.Code} {found.Message}");
        }

        return 1;
    }

    private static void WritePage(OutputFolder folder, int page, int generation)
    {
        if (page % 10 == 9 && (page / 10 % 2) == generation % 2)
        {
            return;
        }

        var shown = page % 3 == 0 ? 0 : generation;
        folder.Write(Name(page), Encoding.UTF8.GetBytes($"page {page} generation {shown}\n".PadRight(PageSize, 'x')));
    }

    private static string Name(int page) => page == 0 ? "index.html" : $"part-{page % 20}/page-{page}.html";
}
