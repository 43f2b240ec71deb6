using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Sites;

/// <summary>One run of a verb: where the site is, what was asked for, and what was found.</summary>
internal sealed record Session(SitePaths? Paths, DiagnosticBag Bag, DiagnosticPrinter Printer)
{
    /// <summary>A build that is done sooner says nothing on its way.</summary>
    private static readonly TimeSpan ProgressDelay = TimeSpan.FromSeconds(1);

    public bool Quiet { get; init; }

    /// <summary>What was asked for, as opposed to what was found.</summary>
    public TextWriter Output => Printer.OtherOutput;

    public Uri? Url { get; init; }

    public DateTimeOffset Date { get; init; }

    public bool Drafts { get; init; }

    public bool Strict { get; init; }

    /// <summary>The sources of the site as they are on disk now. Their clock has days only, so that a second build of one day gives the same bytes.</summary>
    public BuildRequest Request() => new()
    {
        Input = SourceFolder.Read(Paths!.Input, "input", Bag),
        Theme = SourceFolder.Read(Paths.Theme, "theme", Bag),
        Date = new(Date.UtcDateTime.Date, TimeSpan.Zero),
        Url = Url,
        Drafts = Drafts,
        Strict = Strict,
    };

    /// <summary>Builds into a sink; where it takes long, and somebody looks on, a line says how far it is.</summary>
    public BuildResult Build(BuildRequest request, IFileSink sink, CancellationToken cancellation)
    {
        if (Quiet || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb")
        {
            return SiteBuild.Run(request, sink, Bag, urgent: null, cancellation);
        }

        using var line = new ProgressLine(sink, Console.Error, ProgressDelay);
        return SiteBuild.Run(request, line, Bag, urgent: null, cancellation);
    }

    /// <summary>The owner's own redirects; empty where there are none.</summary>
    public static string OwnRedirects(BuildRequest request) => request.Input.Find("_redirects") is { } file ? System.Text.Encoding.UTF8.GetString(file.Read()) : string.Empty;

    /// <summary>The site as it is, drafts too, without anything being made of it.</summary>
    public Site ReadSite(DiagnosticBag found) => SiteBuild.Read(Request() with { Drafts = true }, found).Site;

    /// <summary>The site as readers see it.</summary>
    public Site ReadPublished() => SiteBuild.Read(Request(), new()).Site;

    /// <summary>Prints what was found, and says what the run's exit code is.</summary>
    public int Finish(bool settingsOnly = false)
    {
        var found = Bag.Sorted();
        Printer.Print(found, Paths?.Root);
        var errors = found.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
        {
            return ExitCode.Ok;
        }

        if (errors.Exists(error => DiskRules.Contains(error.Code)))
        {
            return ExitCode.Disk;
        }

        return settingsOnly || Paths is null ? ExitCode.Usage : ExitCode.Content;
    }

    private static string[] DiskRules { get; } =
        [Rules.Unreadable.Code, Rules.CannotWrite.Code, Rules.ForeignOutput.Code, Rules.OutputBusy.Code];
}
