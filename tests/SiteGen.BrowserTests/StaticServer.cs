using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Logging;

namespace SiteGen.BrowserTests;

/// <summary>Serves a folder at the root and below <c>/a/b/</c>, with the headers that its <c>_headers</c> file sets for every path. Safe for several threads.</summary>
internal sealed partial class StaticServer : IAsyncDisposable
{
    private const string Exit = "https://www.wikipedia.org/";
    private const string Charset = "<meta charset=\"utf-8\">";

    // A blocked action is a complaint even where the browser prints nothing. An image is the one thing that the policy lets a page ask for.
    private const string Watch = """
        const tell = text => { new Image().src = '/complaint?' + encodeURIComponent(text); };
        addEventListener('securitypolicyviolation', e => tell('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
        addEventListener('error', e => e.message && tell('error: ' + e.message));
        addEventListener('unhandledrejection', e => tell('error: ' + e.reason));

        """;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".pdf"] = "application/pdf",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "application/xml",
    };

    // A port that comes again is an origin for which a browser may have kept something.
    private static readonly ConcurrentDictionary<string, bool> Had = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<Request> requests = [];
    private readonly PhysicalFileProvider files;
    private readonly List<(string Name, string Value)> headers = [];
    private readonly WebApplication host;
    private readonly Altered? altered;

    private StaticServer(string folder, Altered? altered)
    {
        this.altered = altered;
        files = new(folder, ExclusionFilters.None);
        foreach (var line in File.ReadLines(Path.Combine(folder, "_headers")).Where(line => line.StartsWith("  ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        host = builder.Build();
        host.Run(AnswerAsync);
    }

    /// <summary>The root, with a slash at the end; no other server of this run has had it.</summary>
    public string Url { get; private set; } = string.Empty;

    /// <summary>Another host that answers every path with a page of one word. Altered pages have it as their quiet exit.</summary>
    public string Elsewhere => Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "elsewhere";

    /// <summary>What has been asked for, without the complaints.</summary>
    public IEnumerable<Request> Requests => requests.Where(request => !request.Path.StartsWith("/complaint", StringComparison.Ordinal));

    /// <summary>What altered pages have complained of.</summary>
    public IEnumerable<string> Complaints => requests.Select(request => request.Path)
        .Where(path => path.StartsWith("/complaint?", StringComparison.Ordinal)).Select(path => Uri.UnescapeDataString(path["/complaint?".Length..]));

    /// <param name="altered">How pages differ from their files, or nothing: byte by byte the same.</param>
    public static async Task<StaticServer> StartAsync(string folder, Altered? altered = null)
    {
        while (true)
        {
            var server = new StaticServer(folder, altered);
            await server.host.StartAsync();
            var addresses = server.host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            server.Url = addresses.Single() + "/";
            if (Had.TryAdd(server.Url, true))
            {
                return server;
            }

            await server.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        files.Dispose();
    }

    [GeneratedRegex("<script src=[^>]*></script>|</?noscript>")]
    private static partial Regex Scripts();

    private async Task AnswerAsync(HttpContext context)
    {
        var sent = context.Request;
        var path = sent.Path.Value!.TrimStart('/');
        var response = context.Response;
        if (altered is not null && (sent.Host.Host == "localhost" || path is "watch.js" or "complaint"))
        {
            Note(sent, 200);
            response.ContentType = path == "watch.js" ? Types[".js"] : Types[".html"];
            await response.WriteAsync(path == "watch.js" ? Watch + altered.Script : "<title>elsewhere</title>elsewhere", context.RequestAborted);
            return;
        }

        path = path.StartsWith("a/b/", StringComparison.Ordinal) ? path[4..] : path;
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var file = files.GetFileInfo(path);
        foreach (var (name, value) in headers.Where(header => header.Name != altered?.LeftOut))
        {
            response.Headers[name] = value;
        }

        response.StatusCode = file.Exists ? 200 : 404;
        Note(sent, response.StatusCode);
        file = file.Exists ? file : files.GetFileInfo("404.html");
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file.Name), "application/octet-stream");
        if (altered is not null && response.ContentType == Types[".html"])
        {
            await response.WriteAsync(Alter(await File.ReadAllTextAsync(file.PhysicalPath!, context.RequestAborted)), context.RequestAborted);
            return;
        }

        response.ContentLength = file.Length;
        await response.SendFileAsync(file, context.RequestAborted);
    }

    private void Note(HttpRequest sent, int status) => requests.Enqueue(
        new(sent.Method, sent.Host.Host, sent.Path + sent.QueryString, string.Join('\n', sent.Headers.Select(header => $"{header.Key}: {header.Value}")), status));

    private string Alter(string page)
    {
        page = page.Replace(Exit, Elsewhere, StringComparison.Ordinal);
        return altered!.WithoutScripts
            ? Scripts().Replace(page, string.Empty)
            : page.Replace(Charset, Charset + "<script src=\"/watch.js\"></script>", StringComparison.Ordinal);
    }

    /// <summary>How served pages differ from their files: complaints of the browser are told to the server, and the quiet exit leads to <see cref="Elsewhere"/>.</summary>
    /// <param name="Script">Runs before every script of the page, as nothing that a driver does can in every engine.</param>
    /// <param name="WithoutScripts">As they are where no script ever arrives: no engine but Chromium can be told to run none.</param>
    /// <param name="LeftOut">A header that is not sent.</param>
    public sealed record Altered(string Script = "", bool WithoutScripts = false, string? LeftOut = null);

    /// <param name="Host">The name of the host, without its port.</param>
    /// <param name="Path">With the query.</param>
    /// <param name="Headers">One a line.</param>
    /// <param name="Status">Of the answer.</param>
    public sealed record Request(string Method, string Host, string Path, string Headers, int Status);
}
