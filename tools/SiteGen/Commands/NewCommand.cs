using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Scaffolding;

namespace SiteGen.Commands;

/// <summary><c>sitegen new</c>: files to begin with. It asks nothing and never overwrites; the paths go to standard output.</summary>
internal static class NewCommand
{
    public static Command Create() => new(
        "new",
        "Write a file to begin with: a whole guide, a step, a worksheet, or your own copy of a theme's file. Nothing is asked and nothing is overwritten.\n\n" +
        "  sitegen new site my-guide\n" +
        "  sitegen new step \"Take a break\" --after why-it-ended\n" +
        "  sitegen new worksheet \"My week\"\n" +
        "  sitegen new override partials/foot.html")
    {
        Site(),
        Step(),
        Worksheet(),
        Override(),
    };

    private static Command Site()
    {
        var folder = new Argument<string>("folder") { Description = "Where the guide goes (default: this folder)", DefaultValueFactory = _ => ".", HelpName = "FOLDER" };
        var command = new Command("site", "Write a small guide that builds: three steps, a worksheet, and the pages around them.\n\n  sitegen new site my-guide\n  sitegen --root my-guide") { folder };
        command.SetAction(parsed => WriteSite(parsed.GetValue(folder)!));
        return command;
    }

    private static Command Step()
    {
        var title = Title("What the step is called");
        var after = new Option<string?>("--after") { Description = "The step that comes before it: its file name without number (default: it comes last)", HelpName = "STEP" };
        return Of("step", "Write a step. It takes the next free number; no other step is renamed, so every link stays whole.\n\n  sitegen new step \"Take a break\"\n  sitegen new step \"Take a break\" --after why-it-ended", [title, after], (session, parsed) =>
            new NewStep(session.ReadSite(new()), session.Bag).File(parsed.GetValue(title)!, parsed.GetValue(after)));
    }

    private static Command Worksheet()
    {
        var title = Title("What the sheet is called; its id is made from it");
        var step = new Option<string?>("--step") { Description = "The step that it belongs to: its file name without number", HelpName = "STEP" };
        return Of("worksheet", "Write a worksheet with two fields and an example. Name it in its step's head: 'worksheets: [my-week]'.\n\n  sitegen new worksheet \"My week\" --step why-it-ended", [title, step], (session, parsed) =>
            new NewWorksheet(session.ReadSite(new()), session.Bag).File(parsed.GetValue(title)!, parsed.GetValue(step), Schema(session.Paths!.Root)));
    }

    private static Command Override()
    {
        var path = new Argument<string>("path") { Description = "A file of the theme, as in partials/foot.html", HelpName = "PATH" };
        var command = new Command("override", "Copy a file of the theme to input/_theme/, where it takes the place of the original. The copy remembers what it was copied from: 'sitegen check --theme-overrides' says when the original has changed.\n\n  sitegen new override styles/brand.css") { path };
        return Acting(command, (session, parsed) => WriteOverride(session, parsed.GetValue(path)!));
    }

    private static Argument<string> Title(string description) => new("title") { Description = description, HelpName = "TITLE" };

    private static Command Of(string name, string description, ImmutableArray<Symbol> symbols, Func<Session, ParseResult, NewFile?> make)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((System.CommandLine.Option)symbol);
            }
        }

        return Acting(command, (session, parsed) => make(session, parsed) is { } file ? Write(session, session.Paths!.Root, [file]) : Failed(session));
    }

    private static Command Acting(Command command, Func<Session, ParseResult, int> run)
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

    private static int WriteSite(string folder)
    {
        var session = new Session(null, new(), new(DiagnosticFormat.Human, quiet: false, color: false));
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
        var theme = SourceTree.FromFolder(session.Paths!.Theme, "theme", session.Bag);
        var wanted = path.Replace('\\', '/');
        wanted = wanted.StartsWith("theme/", StringComparison.Ordinal) ? wanted["theme/".Length..] : wanted;
        if (theme.Find(wanted) is not { } original)
        {
            session.Bag.Report(Rules.BadName, Position.None, $"The theme has no file '{wanted}'.", Suggestion.DidYouMean(wanted, theme.Files.Select(file => file.Path)));
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
            Console.Out.WriteLine(Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Join(root, file.Path)).Replace('\\', '/'));
        }

        return session.Finish();
    }

    /// <summary>What stops this verb is what was asked of it, not the content.</summary>
    private static int Failed(Session session) => session.Finish(settingsOnly: true);
}
