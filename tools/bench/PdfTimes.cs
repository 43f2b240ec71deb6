using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Outputs;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.Bench;

/// <summary>What each PDF of a site costs, made again and again in one process.</summary>
internal static class PdfTimes
{
    private const int Warmth = 60;
    private const int Rounds = 41;

    /// <summary>Addresses with their medians in milliseconds of one core.</summary>
    public static IReadOnlyList<(string Address, double Milliseconds)> Of(string root)
    {
        var bag = new DiagnosticBag();
        var input = SourceFolder.Read(Path.Join(root, "input"), "input", bag);
        var theme = SourceFolder.Read(Path.Join(root, "theme"), "theme", bag);
        var (site, documents, sources) = SiteBuild.Read(new() { Input = input, Theme = theme, Date = DateTimeOffset.UnixEpoch }, bag);
        var context = new OutputContext(site, documents.Pages, sources, Theme.Load(sources.Theme, site, bag, default), bag);
        var bodies = new Bodies(site, documents.Pages, new LinkTable(documents, [], FrozenSet<string>.Empty, site.Root, bag), keepsSteps: false, bag);
        return Medians([.. new WorksheetPdf().Files(context)], bodies);
    }

    // Every file takes its turn in every round: the first of them would otherwise pay for code that is still being recompiled.
    private static List<(string Address, double Milliseconds)> Medians(List<OutputFile> files, Bodies bodies)
    {
        var times = files.ConvertAll(_ => new List<double>());
        for (var round = 0; round < Warmth + Rounds; round++)
        {
            for (var file = 0; file < files.Count; file++)
            {
                times[file].Add(Milliseconds(files[file], bodies));
            }
        }

        return [.. files.Zip(times, (file, all) => (file.Address, all.Skip(Warmth).Order().ElementAt(Rounds / 2)))];
    }

    private static double Milliseconds(OutputFile file, Bodies bodies)
    {
        using var target = new Text.Utf8Buffer();
        var start = Stopwatch.GetTimestamp();
        _ = file.Write(bodies, target);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static string Line(IReadOnlyList<(string Address, double Milliseconds)> times)
    {
        var sheets = times.Where(time => !time.Address.Contains("workbook", StringComparison.Ordinal)).OrderByDescending(time => time.Milliseconds).ToList();
        var books = times.Where(time => time.Address.Contains("workbook", StringComparison.Ordinal)).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sheets.Count} sheets as PDF: {sheets[^1].Milliseconds:0.0} to {sheets[0].Milliseconds:0.0} ms each ({Path.GetFileName(sheets[0].Address)} is the slowest); {books.Count} workbooks of all sheets: {books.Max(book => book.Milliseconds):0.0} ms at most.");
    }
}
