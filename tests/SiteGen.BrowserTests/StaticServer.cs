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

/// <summary>Serves a folder at the root and below <c>/a/b/</c>, with the headers that its <c>_headers</c> file sets for every path.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
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

    private readonly PhysicalFileProvider files;
    private readonly List<(string Name, string Value)> headers = [];
    private readonly WebApplication host;

    private StaticServer(string folder)
    {
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

    /// <summary>The root, with a slash at the end.</summary>
    public string Url { get; private set; } = string.Empty;

    public static async Task<StaticServer> StartAsync(string folder)
    {
        var server = new StaticServer(folder);
        await server.host.StartAsync();
        var addresses = server.host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Url = addresses.Single() + "/";
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        files.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        path = path.StartsWith("a/b/", StringComparison.Ordinal) ? path[4..] : path;
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var file = files.GetFileInfo(path);
        var response = context.Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.StatusCode = file.Exists ? 200 : 404;
        file = file.Exists ? file : files.GetFileInfo("404.html");
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file.Name), "application/octet-stream");
        response.ContentLength = file.Length;
        await response.SendFileAsync(file, context.RequestAborted);
    }
}
