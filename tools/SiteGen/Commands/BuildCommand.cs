using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Sites;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary><c>sitegen build</c>: the site into its folder, whole or not at all.</summary>
internal static class BuildCommand
{
    /// <summary>In the root, where no other one is asked for.</summary>
    public const string DefaultFolder = "output";

    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes (default: output/ in the root)", HelpName = "FOLDER" };
        var commit = new Option<string?>("--commit") { Description = "A text for the build receipt, manifest.json", HelpName = "TEXT" };
        var force = new Option<bool>("--force") { Description = "Take over an output folder that SiteGen did not write; other files in it stay" };
        var preview = new Option<bool>("--preview") { Description = "A trial: tell search engines to pass over it" };
        var zip = new Option<string?>("--zip")
        {
            Description = "Also write the site as one zip file (default: beside the output folder, named after it)",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Verb(
            "build",
            "Build the site into output/, whole or not at all. This is what happens without a verb.",
            "sitegen build",
            "sitegen build --strict --url https://example.org/guide/",
            "sitegen build --zip guide.zip") { output, commit, force, preview, zip };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var asked = new Asked(parsed.GetValue(output), parsed.GetValue(commit), parsed.GetValue(force))
            {
                Preview = parsed.GetValue(preview),
                Zip = parsed.GetResult(zip) is null ? null : parsed.GetValue(zip) ?? string.Empty,
            };
            return Task.FromResult(Run(common.Read(parsed), asked, cancellation));
        });
        return command;
    }

    private static int Run(Session session, Asked asked, CancellationToken cancellation)
    {
        if (session.Paths is not { } paths)
        {
            return session.Finish();
        }

        var watch = Stopwatch.StartNew();
        var target = asked.Output is null ? Path.Combine(paths.Root, DefaultFolder) : Path.GetFullPath(asked.Output);
        var request = session.Request() with { Preview = asked.Preview };
        var inSources = session.Bag.Sorted();
        using var folder = OutputFolder.Open(
            new(target, ProgramVersion.Text)
            {
                Commit = asked.Commit,
                Force = asked.Force,
                Sources = [paths.Input, paths.Theme],
                Inputs = InputKey.Of(request),
            },
            session.Bag);
        if (folder is null)
        {
            return session.Finish();
        }

        if (!session.Bag.HasErrors && folder.IsCurrent())
        {
            Say(session, $"Nothing has changed since {Shown(target)} was built.");
            Say(session, Pack(session, target, asked.Zip));
            return session.Finish();
        }

        var inFolder = session.Bag.Sorted().Except(inSources).ToList();
        var result = session.Build(request, new FolderSink(folder), cancellation);
        if (!asked.Preview)
        {
            GoneAddresses.Check(folder.Published, Path.GetFileName(target), result.Addresses, () => session.ReadSite(new()).Pages, Session.OwnRedirects(request), session.Bag);
        }

        var written = result.Succeeded && !session.Bag.HasErrors ? folder.Commit(cancellation, [.. result.Diagnostics.Except(inFolder)]) : null;
        var packed = written is null ? null : Pack(session, target, asked.Zip);
        var code = session.Finish(result.SettingsFailed);
        if (written is not null)
        {
            Say(session, string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Pages} pages, {written.Files} files ({written.Written} changed) in {Shown(target)} in {watch.Elapsed.TotalSeconds:0.00} s"));
            Say(session, packed);
        }
        else if (!session.Quiet)
        {
            Console.Error.WriteLine("Nothing was published; what was there before is untouched.");
        }

        return code;
    }

    private static void Say(Session session, string? text)
    {
        if (text is not null && !session.Quiet)
        {
            session.Output.WriteLine(text);
        }
    }

    /// <param name="zip">Where to; empty for beside the folder, null for nowhere.</param>
    /// <returns>What to say of it; null where nothing was written.</returns>
    private static string? Pack(Session session, string target, string? zip)
    {
        if (zip is null)
        {
            return null;
        }

        var path = zip.Length > 0 ? Path.GetFullPath(zip) : target.TrimEnd(Path.DirectorySeparatorChar) + ".zip";
        return SiteArchive.Write(target, path, session.Bag) ? $"The whole site is in {Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}" : null;
    }

    private static string Shown(string target)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), target);
        return relative.StartsWith("..", StringComparison.Ordinal) ? target : relative + "/";
    }

    private sealed record Asked(string? Output, string? Commit, bool Force)
    {
        public bool Preview { get; init; }

        public string? Zip { get; init; }
    }

    private sealed class FolderSink(OutputFolder folder) : IFileSink
    {
        private readonly SmallHeap heap = new();

        public void Write(string address, ReadOnlySpan<byte> content)
        {
            folder.Write(address, content);
            heap.Tidy();
        }
    }
}
