using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Scaffolding;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.Commands;

/// <summary><c>sitegen new</c>: files to begin with. It asks nothing and never overwrites; the paths go to standard output.</summary>
internal static class NewCommand
{
    public static Command Create() => new Verb(
        "new",
        "Write a file to begin with. Nothing is asked and nothing is overwritten.",
        "sitegen new site my-guide",
        "sitegen new step \"Take a break\"",
        "sitegen new worksheet \"My week\"",
        "sitegen new override partials/foot.html")
    {
        Site(),
        Step(),
        Worksheet(),
        Override(),
    };

    private static Verb Site()
    {
        var folder = new Argument<string?>("folder") { Description = "Where the guide goes (default: this folder)", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Verb(
            "site",
            "Write a small guide that builds: three steps, a worksheet, and the pages around them.",
            "sitegen new site my-guide",
            "sitegen --root my-guide") { folder };
        var common = new CommonOptions();
        common.AddPrintTo(verb);
        verb.SetAction(parsed => WriteSite(new(null, new(), common.Printer(parsed)), parsed.GetValue(folder) ?? "."));
        return verb;
    }

    private static Verb Step()
    {
        var title = Title("What the step is called");
        var after = new Option<string?>("--after")
        {
            Description = $"The step that comes before it: {CommonOptions.StepName} (default: it comes last)",
            HelpName = "STEP",
        };
        var verb = new Verb(
            "step",
            "Write a step. No other step is renamed or renumbered, so every link stays whole.",
            "sitegen new step \"Take a break\"",
            "sitegen new step \"Take a break\" --after 3") { title, after };
        return Making(verb, (session, parsed) => new NewStep(session.ReadSite(new()), session.Bag).File(parsed.GetValue(title)!, parsed.GetValue(after)));
    }

    private static Verb Worksheet()
    {
        var title = Title("What the sheet is called; its id is made from it");
        var step = new Option<string?>("--step") { Description = $"The step that it belongs to: {CommonOptions.StepName}", HelpName = "STEP" };
        var verb = new Verb(
            "worksheet",
            "Write a worksheet with two fields and an example. Name it in its step's head: 'worksheets: [my-week]'.",
            "sitegen new worksheet \"My week\"",
            "sitegen new worksheet \"My week\" --step why-it-ended") { title, step };
        return Making(verb, (session, parsed) =>
            new NewWorksheet(session.ReadSite(new()), session.Bag).File(parsed.GetValue(title)!, parsed.GetValue(step), Schema(session.Paths!.Root)));
    }

    private static Verb Override()
    {
        var path = new Argument<string>("path") { Description = "A file of the theme, as in partials/foot.html" };
        var verb = new Verb(
            "override",
            "Copy a file of the theme to input/_theme/, where it takes the original's place. 'check --theme-overrides' watches the original.",
            "sitegen new override styles/brand.css") { path };
        return Acting(verb, (session, parsed) => WriteOverride(session, parsed.GetValue(path)!));
    }

    private static Argument<string> Title(string description) => new("title") { Description = description };

    private static Verb Making(Verb verb, Func<Session, ParseResult, NewFile?> make) =>
        Acting(verb, (session, parsed) => make(session, parsed) is { } file ? Write(session, session.Paths!.Root, [file]) : Failed(session));

    private static Verb Acting(Verb command, Func<Session, ParseResult, int> run)
    {
        var common = new CommonOptions();
        common.AddPlaceTo(command);
        command.SetAction(parsed =>
        {
            var session = common.Read(parsed);
            return session.Paths is null ? Failed(session) : run(session, parsed);
        });
        return command;
    }

    private static int WriteSite(Session session, string folder)
    {
        var root = Path.GetFullPath(folder);
        var code = Write(session, root, StarterSite.FilesFor(root));
        if (code == ExitCode.Ok)
        {
            var there = Path.GetRelativePath(Directory.GetCurrentDirectory(), root);
            Console.Error.WriteLine(there == "." ? "Build it with: sitegen" : $"Build it with: sitegen --root {there}");
        }

        return code;
    }

    private static int WriteOverride(Session session, string path)
    {
        var theme = SourceFolder.Read(session.Paths!.Theme, "theme", session.Bag);
        var wanted = path.Replace('\\', '/');
        wanted = wanted.StartsWith("theme/", StringComparison.Ordinal) ? wanted["theme/".Length..] : wanted;
        if (theme.Find(wanted) is not { } original)
        {
            session.Bag.Report(
                Rules.BadName,
                Position.None,
                $"The theme has no file '{wanted}'.",
                Suggestion.DidYouMean(wanted, theme.Files.Select(file => file.Path)));
            return Failed(session);
        }

        try
        {
            return WriteCopy(session, original);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            session.Bag.Report(Rules.CannotWrite, new(ThemeCopy.Folder + original.Path), $"The copy cannot be made: {failure.Message}");
            return Failed(session);
        }
    }

    private static int WriteCopy(Session session, SourceFile original)
    {
        var list = Path.Join(session.Paths!.Input, "_theme", ThemeCopy.ListName);
        var (copy, newList) = ThemeCopy.Make(original, File.Exists(list) ? File.ReadAllText(list) : null);
        var code = Write(session, session.Paths.Root, [copy]);
        if (code == ExitCode.Ok && newList is not null)
        {
            File.WriteAllText(list, newList);
        }

        return code;
    }

    private static string? Schema(string root) =>
        File.Exists(Path.Join(root, "tools/schema/worksheet.schema.json")) ? "../../tools/schema/worksheet.schema.json" : null;

    private static int Write(Session session, string root, ImmutableArray<NewFile> files)
    {
        if (!NewFiles.Write(root, files, session.Bag))
        {
            return Failed(session);
        }

        foreach (var file in files)
        {
            session.Output.WriteLine(Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Join(root, file.Path)).Replace('\\', '/'));
        }

        return session.Finish();
    }

    /// <summary>What stops this verb is what was asked of it, not the content.</summary>
    private static int Failed(Session session) => session.Finish(settingsOnly: true);
}
