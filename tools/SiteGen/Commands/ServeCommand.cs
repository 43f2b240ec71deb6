using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Serving;
using SiteGen.Sites;

namespace SiteGen.Commands;

/// <summary><c>sitegen serve</c>: the site in a browser, built anew after every change. The output folder is left alone.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    /// <summary>Requests are answered while a build keeps all processors busy: the pool must not hold them back.</summary>
    private const int FewestThreads = 16;

    public static Command Create()
    {
        var common = new CommonOptions();
        var port = new Option<int?>("--port")
        {
            Description = $"The port to serve at; 0 takes any free one (default: {UsualPort}, or any free one where that is taken)",
            HelpName = "NUMBER",
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser" };
        var asPublished = new Option<bool>("--as-published") { Description = "Serve the very bytes that a build publishes: nothing reloads by itself" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(ushort.TryParse(result.Tokens[0].Value, out _)))
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        var command = new Verb(
            "serve",
            "Show the site in a browser, as Netlify would, and again after every change. Nothing is written; Ctrl-C ends it.",
            "sitegen serve",
            "sitegen serve --open",
            "sitegen serve --as-published --port 8080") { port, open, asPublished };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            RunAsync(common.Read(parsed), parsed.GetValue(port), parsed.GetValue(open), !parsed.GetValue(asPublished), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, int? wanted, bool open, bool isLive, CancellationToken cancellation)
    {
        if (session.Paths is not { } paths)
        {
            return session.Finish();
        }

        using var port = LoopbackPort.Take(wanted ?? UsualPort) ?? (wanted is null ? LoopbackPort.Take(0) : null);
        if (port is null)
        {
            await Console.Error.WriteLineAsync(
                $"sitegen: Port {wanted ?? UsualPort} is taken, or needs rights that you have not. Name another with --port, or leave it out.");
            return ExitCode.Usage;
        }

        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, FewestThreads), completions);
        var live = new LiveSite();
        using var watch = new SourceWatch(paths);
        PreviewServer? server = null;
        try
        {
            await new Preview(session, live, watch).RunAsync(StartAsync, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how this ends.
        }
        finally
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return ExitCode.Interrupted;

        async Task StartAsync()
        {
            server = await PreviewServer.StartAsync(port, new RequestHandler(live, port.Number, isLive), cancellation);
            var address = $"http://localhost:{port.Number}{live.Shown.Site?.Root ?? "/"}";
            var why = wanted is null && port.Number != UsualPort ? $" (port {UsualPort} is taken)" : string.Empty;
            await session.Output.WriteLineAsync($"Serving {address}{why}. Ctrl-C ends it.");
            if (open)
            {
                Open(address);
            }
        }
    }

    private static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Win32Exception failure)
        {
            Console.Error.WriteLine($"No browser could be started ({failure.Message}). Open {address} yourself.");
        }
    }
}
