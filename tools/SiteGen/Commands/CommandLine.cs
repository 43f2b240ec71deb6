using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Sites;

namespace SiteGen.Commands;

/// <summary>The verbs.</summary>
internal static class CommandLine
{
    /// <summary>Ctrl-C must end at once: nothing of a build is worth waiting for.</summary>
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromMilliseconds(500),
    };

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        return parsed.Errors.Count > 0 ? Refuse(parsed) : await parsed.InvokeAsync(Invocation).ConfigureAwait(false);
    }

    public static RootCommand Root()
    {
        var build = BuildCommand.Create();
        var root = new RootCommand(
            "Turns a folder of Markdown steps and YAML worksheets into a site to read, sheets to fill in, and PDFs to print.\n\n" +
            "  sitegen                     build the site of this folder into output/\n" +
            "  sitegen serve               show it in a browser while you write\n" +
            "  sitegen check               look for mistakes, write nothing\n" +
            "  sitegen new site my-guide   begin a guide of your own\n\n" +
            "Without a verb, the site is built. It ends with 0 where nothing stands against it, with 1 where the content has errors,\n" +
            "with 2 where the command line or site.yml is wrong, and with 3 where reading or writing failed.")
        {
            build,
            ServeCommand.Create(),
            CheckCommand.Create(),
            VerifyCommand.Create(),
            NewCommand.Create(),
            MoveCommand.Create(),
            SchemaCommand.Create(),
        };
        foreach (var option in build.Options)
        {
            root.Options.Add(option);
        }

        HelpWithExamples.AddTo(root);
        root.Action = build.Action;
        return root;
    }

    /// <summary>Says what is wrong with the command line.</summary>
    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"sitegen: {error.Message}");
        }

        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        foreach (var hint in parsed.UnmatchedTokens.Select(token => Suggestion.DidYouMean(token, known)).OfType<string>())
        {
            Console.Error.WriteLine(hint);
        }

        var path = PathOf(command);
        if (command is not RootCommand && command.Subcommands.Count > 0)
        {
            foreach (var verb in command.Subcommands)
            {
                Console.Error.WriteLine($"  {path} {verb.Name}: {verb.Description}");
            }
        }

        Console.Error.WriteLine($"Run '{path} --help' to see what there is.");
        return ExitCode.Usage;
    }

    /// <summary>What is written to reach a command.</summary>
    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "sitegen";
}
