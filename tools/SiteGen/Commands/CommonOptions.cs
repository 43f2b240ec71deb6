using System.CommandLine;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Sites;

namespace SiteGen.Commands;

/// <summary>The options that every verb which reads a site has.</summary>
internal sealed class CommonOptions
{
    /// <summary>How a step is named on the command line.</summary>
    public const string StepName = "its number, its file, or its file's name without number";

    private readonly Option<string?> root = new("--root")
    {
        Description = "The folder that holds input/ (default: this folder, or the nearest one above it that does)",
        HelpName = "FOLDER",
    };
    private readonly Option<string?> theme = new("--theme")
    {
        Description = "The folder of the theme (default: theme/ in the root, else the theme that comes with the program)",
        HelpName = "FOLDER",
    };
    private readonly Option<string?> url = new("--url") { Description = "The address of the site, in place of 'url' in site.yml", HelpName = "URL" };
    private readonly Option<string?> date = new("--date")
    {
        Description = "What counts as today, for builds that can be repeated (default: SOURCE_DATE_EPOCH, else now)",
        HelpName = "YYYY-MM-DD",
    };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Show pages that are excluded, or published later" };
    private readonly Option<bool> strict = new("--strict") { Description = "Take warnings for errors" };
    private readonly Option<string> format = new("--format")
    {
        Description = "How findings are printed: for people, for build tools, as GitHub annotations, or as lines of JSON",
        DefaultValueFactory = _ => DiagnosticFormat.Human,
    };
    private readonly Option<bool> all = new("--all") { Description = "Print every finding (default: for people, the first ten of each code)" };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print errors only" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "Print without colours (so does NO_COLOR)" };

    public CommonOptions()
    {
        format.AcceptOnlyFromAmong(DiagnosticFormat.All);
        date.Validators.Add(result => Refuse(result, text => Dates.TryRead(text, out _), "--date is a day, as in 2026-11-22."));
        url.Validators.Add(result => Refuse(result, text => SettingsReader.ReadUrl(text) is not null, "--url is a whole address that begins with https://."));
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[root, theme, url, date, drafts, strict, format, all, quiet, noColor])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>For verbs that look at a site's files and build nothing.</summary>
    public void AddPlaceTo(Command command)
    {
        command.Options.Add(root);
        command.Options.Add(theme);
        AddPrintTo(command);
    }

    /// <summary>For verbs that look at no site.</summary>
    public void AddPrintTo(Command command)
    {
        foreach (var option in (Option[])[format, all, quiet, noColor])
        {
            command.Options.Add(option);
        }
    }

    /// <param name="verb">That shows the same findings with <c>--all</c>.</param>
    public DiagnosticPrinter Printer(ParseResult parsed, string verb = "check") =>
        new(parsed.GetValue(format)!, parsed.GetValue(quiet), Color(parsed)) { ForAll = parsed.GetValue(all) ? null : $"sitegen {verb} --all" };

    public Session Read(ParseResult parsed)
    {
        var bag = new DiagnosticBag(parsed.GetValue(strict));
        var paths = SitePaths.Find(parsed.GetValue(root), parsed.GetValue(theme), bag);
        return new(paths, bag, Printer(parsed))
        {
            Quiet = parsed.GetValue(quiet),
            Url = parsed.GetValue(url) is { } address ? SettingsReader.ReadUrl(address) : null,
            Date = parsed.GetValue(date) is { } text && Dates.TryRead(text, out var day) ? day : Clock(),
            Drafts = parsed.GetValue(drafts),
            Strict = parsed.GetValue(strict),
        };
    }

    private bool Color(ParseResult parsed) =>
        !parsed.GetValue(noColor) && !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>SOURCE_DATE_EPOCH is in seconds: https://reproducible-builds.org/specs/source-date-epoch/.</summary>
    private static DateTimeOffset Clock() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, Func<string, bool> isFine, string message)
    {
        if (result.Tokens.Count > 0 && !isFine(result.Tokens[0].Value))
        {
            result.AddError(message);
        }
    }
}
