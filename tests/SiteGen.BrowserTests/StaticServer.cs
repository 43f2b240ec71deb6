using System.Net;
using System.Net.Sockets;

namespace SiteGen.BrowserTests;

/// <summary>Serves a folder at the root and below <c>/a/b/</c>, with the headers that its <c>_headers</c> file sets for every path.</summary>
internal sealed class StaticServer : IDisposable
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

    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly List<(string Name, string Value)> headers = [];

    public StaticServer(string folder)
    {
        this.folder = folder;
        foreach (var line in File.ReadLines(Path.Combine(folder, "_headers")).Where(line => line.StartsWith("  ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        Url = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                // The browser went away, or the server was closed.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
        path = path.StartsWith("a/b/", StringComparison.Ordinal) ? path[4..] : path;
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var file = Path.Combine(folder, path);
        using var response = context.Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.StatusCode = File.Exists(file) ? 200 : 404;
        file = File.Exists(file) ? file : Path.Combine(folder, "404.html");
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        var bytes = File.ReadAllBytes(file);
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
    }
}
