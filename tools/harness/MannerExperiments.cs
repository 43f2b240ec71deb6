using System.Diagnostics;
using System.Globalization;
using SiteGen.Writing;

namespace SiteGen.Harness;

/// <summary>How the program behaves beside others: signals, pipes, permissions, links, folders that are not its own.</summary>
internal sealed class MannerExperiments(Arguments arguments)
{
    /// <summary>Root may write everywhere; the experiments with permissions need somebody who may not.</summary>
    private static readonly string[] Nobody = Environment.UserName == "root"
        ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/nonexistent", "DOTNET_CLI_HOME=/tmp"]
        : [];

    public IEnumerable<Outcome> Run()
    {
        yield return Interrupt();
        yield return FullPipe();
        yield return FullDevice();
        yield return LostPermission();
        yield return ReadOnlyInput();
        yield return OpenElsewhere();
        yield return LinkedOutput();
        yield return ForeignFolder();
        yield return Leftovers();
    }

    private Outcome Interrupt()
    {
        using var scratch = new Scratch(arguments, "interrupt");
        scratch.AddSite(arguments.Number("--pages", 1_000));
        using var whole = RunningProgram.Run(scratch.Build(0));
        var (slowest, wrong) = (TimeSpan.Zero, 0);
        const int Times = 5;
        for (var i = 1; i <= Times; i++)
        {
            scratch.Edit(i);
            using var program = RunningProgram.Start(scratch.Build(i));
            Thread.Sleep(whole.Elapsed * (0.3 + (0.1 * i)));
            var since = Stopwatch.GetTimestamp();
            program.Interrupt();
            program.Wait(TimeSpan.FromMinutes(1));
            var took = Stopwatch.GetElapsedTime(since);
            slowest = took > slowest ? took : slowest;

            // One that was done before the signal came is no fault.
            wrong += program.Code is 130 or 0 && scratch.IsWhole() ? 0 : 1;
        }

        return new(
            "Ctrl-C",
            wrong == 0 && slowest < TimeSpan.FromSeconds(2),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Times} builds of {whole.Elapsed.TotalSeconds:F2} s: code 130, the slowest end after {slowest.TotalMilliseconds:F0} ms, wrong {wrong}"));
    }

    private Outcome FullPipe()
    {
        using var scratch = new Scratch(arguments, "pipe");
        scratch.Write("input/index.md", string.Concat(Enumerable.Range(0, 150).Select(i => $"[x](nothing-{i}.md)\n\n")));
        for (var i = 0; i < 40; i++)
        {
            scratch.Write($"input/page-{i}.md", File.ReadAllText(scratch.In("input/index.md")));
        }

        var command = string.Join(' ', RunningProgram.Command);
        var codes = new List<string>();
        foreach (var line in (string[])[$"check --root '{scratch.Root}' --format json", $"check --root '{scratch.Root}' 2>&1", "schema step", "--help"])
        {
            var code = Scratch.Sh($"{command} {line} 2>'{scratch.In("error")}' | head -c 20 >/dev/null; exit ${{PIPESTATUS[0]}}");
            codes.Add(code is 0 or 1 or 2 && !File.ReadAllText(scratch.In("error")).Contains("   at ", StringComparison.Ordinal) ? $"{code}" : $"{code} WRONG");
        }

        return new(
            "a reader that has seen enough (| head)",
            codes.TrueForAll(code => !code.Contains("WRONG", StringComparison.Ordinal)),
            $"codes {string.Join(", ", codes)}");
    }

    private Outcome FullDevice()
    {
        using var scratch = new Scratch(arguments, "device");
        scratch.AddSite(0);
        var code = Scratch.Sh($"{string.Join(' ', RunningProgram.Command)} build --root '{scratch.Root}' >/dev/full 2>/dev/null");
        return new(
            "standard output on a full disk",
            code is 0 or 3 && scratch.IsWhole(),
            $"code {code}, the site is {(scratch.IsWhole() ? "whole" : "NOT WHOLE")}");
    }

    private Outcome LostPermission()
    {
        using var scratch = new Scratch(arguments, "permission");
        const string Name = "permission lost";
        scratch.AddSite(0);
        if (!MayBeNobody(scratch))
        {
            return Outcome.Skipped(Name, "there is no setpriv, or the program's folder is closed to others");
        }

        _ = Scratch.Sh($"chmod -R a+rX '{scratch.Root}'; chmod a+rwx '{scratch.Root}'");
        using var first = RunAsNobody(scratch.Build(0));
        scratch.Edit(1);
        _ = Scratch.Sh($"chmod -R a-w '{scratch.Root}/.sitegen'; chmod a-w '{scratch.Root}'");
        using var second = RunAsNobody(scratch.Build(1));
        var stays = scratch.IsWhole() && SiteReader.Generation(scratch.Output) == "0";
        _ = Scratch.Sh($"chmod -R u+w,a+rX '{scratch.Root}/.sitegen'; chmod a+rwx '{scratch.Root}'; chmod a-w '{scratch.Output}'");
        using var third = RunAsNobody(scratch.Build(1));
        var whole = scratch.IsWhole();
        _ = Scratch.Sh($"chmod -R u+rwX '{scratch.Root}'");
        var refused = second.Code == 3 && second.Error.Contains("SG006", StringComparison.Ordinal);
        return new(
            Name,
            first.Code == 0 && refused && stays && whole,
            $"codes {first.Code}, {second.Code}, {third.Code}; the old site {(stays ? "stays" : "IS GONE")}, then {(whole ? "whole" : "NOT WHOLE")}");
    }

    private Outcome ReadOnlyInput()
    {
        using var scratch = new Scratch(arguments, "readonly");
        const string Name = "read-only input";
        scratch.AddSite(0);
        if (!MayBeNobody(scratch))
        {
            return Outcome.Skipped(Name, "there is no setpriv, or the program's folder is closed to others");
        }

        _ = Scratch.Sh($"chmod -R a-w,a+rX '{scratch.In("input")}' '{scratch.In("theme")}'; mkdir '{scratch.In("place")}'; chmod a+rwx '{scratch.In("place")}' && chmod a+rx '{scratch.Root}'");
        using var program = RunAsNobody("build", "--root", scratch.Root, "--output", scratch.In("place/output"), "--quiet");
        var whole = program.Code == 0 && Verifier.Verify(scratch.In("place/output"), null).Count == 0;
        _ = Scratch.Sh($"chmod -R u+rwX '{scratch.Root}'");
        return new(Name, whole, $"code {program.Code}");
    }

    private Outcome OpenElsewhere()
    {
        using var scratch = new Scratch(arguments, "open");
        scratch.AddSite(0);
        using var first = RunningProgram.Run(scratch.Build(0));
        using var holder = Process.Start(new ProcessStartInfo("sleep", ["1000"]) { WorkingDirectory = scratch.Output })!;
        using var file = File.OpenRead(Path.Join(scratch.Output, "index.html"));
        var before = new byte[file.Length];
        scratch.Edit(1);
        using var second = RunningProgram.Run(scratch.Build(1));
        file.ReadExactly(before);
        holder.Kill();
        holder.WaitForExit();
        var held = second.Code == 0 && scratch.IsWhole() && SiteReader.Generation(scratch.Output) == "1";
        return new(
            "output folder open in another program",
            held,
            $"code {second.Code}; the open file still reads as it was, the new site is {(held ? "whole" : "NOT WHOLE")}");
    }

    private Outcome LinkedOutput()
    {
        using var scratch = new Scratch(arguments, "link");
        scratch.AddSite(0);
        _ = Directory.CreateDirectory(scratch.In("elsewhere/real"));
        _ = Directory.CreateSymbolicLink(scratch.Output, scratch.In("elsewhere/real"));
        using var first = RunningProgram.Run(scratch.Build(0));
        scratch.Edit(1);
        using var second = RunningProgram.Run(scratch.Build(1));
        var held = first.Code == 0 && second.Code == 0
            && new FileInfo(scratch.Output).LinkTarget is not null
            && Verifier.Verify(scratch.In("elsewhere/real"), null).Count == 0;
        return new("output folder that is a link", held, $"codes {first.Code}, {second.Code}; the link is {(held ? "followed and stays" : "BROKEN")}");
    }

    private Outcome ForeignFolder()
    {
        using var scratch = new Scratch(arguments, "foreign");
        scratch.AddSite(0);
        scratch.Write("output/index.html", "mine").Write("output/letters/one.txt", "mine too");
        using var program = RunningProgram.Run(scratch.Build(0));
        var stays = File.ReadAllText(scratch.In("output/index.html")) == "mine"
            && File.Exists(scratch.In("output/letters/one.txt"))
            && Directory.EnumerateFiles(scratch.Output).Count() == 1;
        using var forced = RunningProgram.Run([.. scratch.Build(0), "--force"]);
        var kept = Directory.EnumerateFiles(scratch.Root, "one.txt", SearchOption.AllDirectories).Any()
            && Directory.EnumerateFiles(scratch.Root, "index.html", SearchOption.AllDirectories).Any(path => File.ReadAllText(path) == "mine");
        return new(
            "a folder that is not ours",
            program.Code == 3 && program.Error.Contains("SG007", StringComparison.Ordinal) && stays && forced.Code == 0 && kept,
            $"code {program.Code}, untouched {stays}; with --force code {forced.Code}, both files kept {kept}");
    }

    private Outcome Leftovers()
    {
        using var scratch = new Scratch(arguments, "leftovers");
        scratch.AddSite(0);
        using var first = RunningProgram.Run(scratch.Build(0));
        scratch.Write(".sitegen/output/stage/steps/half.html", "half").Write(".sitegen/output/stage/index.html", "half");
        var before = scratch.Leftovers().ToList();
        scratch.Edit(1);
        using var second = RunningProgram.Run(scratch.Build(1));
        var after = scratch.Leftovers().ToList();
        return new(
            "leftovers of a killed build",
            second.Code == 0 && before.Count > 0 && after.Count == 0 && scratch.IsWhole(),
            $"before {string.Join(' ', before)}; after the next build {(after.Count == 0 ? "none" : string.Join(' ', after))}");
    }

    private static bool MayBeNobody(Scratch scratch)
    {
        _ = Scratch.Sh($"chmod a+rx '{scratch.Root}'");
        using var program = RunAsNobody("--version");
        return program.Code == 0;
    }

    private static RunningProgram RunAsNobody(params ReadOnlySpan<string> words)
    {
        try
        {
            var program = RunningProgram.StartAs(Nobody, null, words);
            program.Wait(TimeSpan.FromMinutes(2));
            return program;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return RunningProgram.Run("no-such-verb");
        }
    }
}
