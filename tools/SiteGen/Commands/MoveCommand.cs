using System.CommandLine;
using SiteGen.Scaffolding;
using SiteGen.Sites;

namespace SiteGen.Commands;

/// <summary><c>sitegen move</c>: puts a step in another place, with all that names it. What was done goes to standard output.</summary>
internal static class MoveCommand
{
    public static Command Create() => new Verb(
        "move",
        "Put a step in another place, or give it another name, with all that names it.",
        "sitegen move step settle-in --to 1")
    {
        Step(),
    };

    private static Verb Step()
    {
        var step = new Argument<string>("step") { Description = $"The step: {CommonOptions.StepName}" };
        var to = new Option<int?>("--to") { Description = "The number that it gets", HelpName = "NUMBER" };
        var after = new Option<string?>("--after") { Description = $"The step that comes before it: {CommonOptions.StepName}", HelpName = "STEP" };
        var slug = new Option<string?>("--slug") { Description = "The name that its file and its address get; the old address leads to the new one", HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and do nothing" };
        var verb = new Verb(
            "step",
            "Renumber the steps, and mend links, menu, worksheets and texts that say a number. All of it is done, or nothing.",
            "sitegen move step 5 --to 2",
            "sitegen move step settle-in --after why-it-ended",
            "sitegen move step settle-in --slug the-first-week --dry-run") { step, to, after, slug, dryRun };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(to) is not null && result.GetResult(after) is not null)
            {
                result.AddError("--to and --after say the same thing: give one of them.");
            }
            else if (result.GetResult(to) is null && result.GetResult(after) is null && result.GetResult(slug) is null)
            {
                result.AddError("Say where the step goes: --to NUMBER or --after STEP; or what it is called: --slug NAME.");
            }
        });
        var common = new CommonOptions();
        common.AddPlaceTo(verb);
        verb.SetAction(parsed => Run(
            common.Read(parsed),
            new(parsed.GetValue(step)!, parsed.GetValue(to), parsed.GetValue(after), parsed.GetValue(slug)),
            parsed.GetValue(dryRun)));
        return verb;
    }

    private static int Run(Session session, Asked asked, bool isDry)
    {
        if (session.Paths is null)
        {
            return session.Finish();
        }

        // What is not read is not moved, and would be left behind.
        var site = session.ReadSite(session.Bag);
        if (session.Bag.HasErrors)
        {
            return session.Finish();
        }

        var input = SourceFolder.Read(session.Paths.Input, SitePaths.InputName, session.Bag);
        var move = new MoveStep(site, session.ReadPublished(), input, session.Bag).Plan(asked.Step, asked.To, asked.After, asked.Slug);
        if (move is null || (!isDry && !FileChanges.Write(session.Paths.Input, move.Files, session.Bag)))
        {
            return session.Finish(settingsOnly: true);
        }

        foreach (var line in move.Lines)
        {
            session.Output.WriteLine(line);
        }

        session.Output.WriteLine(move.Files.IsEmpty ? "It is there already." : isDry ? "Nothing was done: --dry-run." : "Look at it with: sitegen check");
        return ExitCode.Ok;
    }

    private sealed record Asked(string Step, int? To, string? After, string? Slug);
}
