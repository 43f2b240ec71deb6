using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary><c>sitegen build</c>: the site into its folder, whole or not at all.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes (default: output/ in the root)", HelpName = "FOLDER" };
        var commit = new Option<string?>("--commit") { Description = "A text for the build receipt, manifest.json", HelpName = "TEXT" };
        var force = new Option<bool>("--force") { Description = "Take over an output folder that SiteGen did not write; other files in it stay" };
        var command = new Command("build", "Build the site into output/. This is what happens without a verb.\n\n  sitegen build --strict --url https://example.org/guide/") { output, commit, force };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(common.Read(parsed), parsed.GetValue(output), parsed.GetValue(commit), parsed.GetValue(force), cancellation)));
        return command;
    }

    private static int Run(Session session, string? output, string? commit, bool force, CancellationToken cancellation)
    {
        if (session.Paths is not { } paths)
        {
            return session.Finish();
        }

        var watch = Stopwatch.StartNew();
        var target = output is null ? Path.Combine(paths.Root, "output") : Path.GetFullPath(output);
        var request = session.Request();
        using var folder = OutputFolder.Open(
            new(target, ProgramVersion.Text) { Commit = commit, Force = force, Sources = [paths.Input, paths.Theme], Inputs = InputKey.Of(request) },
            session.Bag);
        if (folder is null)
        {
            return session.Finish();
        }

        if (!session.Bag.HasErrors && folder.IsCurrent())
        {
            Say(session, $"Nothing has changed since {Shown(target)} was built.");
            return session.Finish();
        }

        var result = SiteBuild.Run(request, new FolderSink(folder), session.Bag, cancellation);
        var written = result.Succeeded ? folder.Commit(cancellation, result.Diagnostics.IsEmpty) : null;
        var code = session.Finish(result.SettingsFailed);
        if (written is not null)
        {
            Say(session, string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Pages} pages, {written.Files} files ({written.Written} changed) in {Shown(target)} in {watch.Elapsed.TotalSeconds:0.00} s"));
        }
        else if (!session.Quiet)
        {
            Console.Error.WriteLine("Nothing was published; what was there before is untouched.");
        }

        return code;
    }

    private static void Say(Session session, string text)
    {
        if (!session.Quiet)
        {
            Console.Out.WriteLine(text);
        }
    }

    private static string Shown(string target)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), target);
        return relative.StartsWith("..", StringComparison.Ordinal) ? target : relative + "/";
    }

    private sealed class FolderSink(OutputFolder folder) : IFileSink
    {
        public void Write(string address, ReadOnlySpan<byte> content) => folder.Write(address, content);
    }
}
