using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SiteGen.Serving;

/// <summary>Kestrel on the loopback port, without a host, a container or a pipeline around it: one function answers.</summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    /// <summary>A client that sends its head a byte at a time is let go.</summary>
    private static readonly TimeSpan LongestHead = TimeSpan.FromSeconds(10);

    private readonly KestrelServer kestrel;
    private readonly RequestHandler handler;

    private PreviewServer(LoopbackPort port, RequestHandler handler)
    {
        this.handler = handler;
        var options = new KestrelServerOptions { AddServerHeader = false, ResponseHeaderEncodingSelector = _ => Encoding.UTF8 };
        options.Limits.RequestHeadersTimeout = LongestHead;
        options.Limits.MaxRequestBodySize = 0;
        var transport = new SocketTransportOptions { CreateBoundListenSocket = address => port.Sockets.First(socket => address.Equals(socket.LocalEndPoint)) };
        foreach (var socket in port.Sockets)
        {
            options.Listen((IPEndPoint)socket.LocalEndPoint!, listen => listen.Protocols = HttpProtocols.Http1);
        }

        kestrel = new(Options.Create(options), new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    /// <summary>Answers what the live site shows, until it is disposed of.</summary>
    public static async Task<PreviewServer> StartAsync(LoopbackPort port, RequestHandler handler, CancellationToken cancellation)
    {
        var server = new PreviewServer(port, handler);
        await server.kestrel.StartAsync(server, cancellation);
        return server;
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await handler.AnswerAsync(context);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // The visitor has gone.
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async ValueTask DisposeAsync()
    {
        // Open pages listen for ever: whoever ends the program does not wait for them.
        await kestrel.StopAsync(new CancellationToken(canceled: true));
        kestrel.Dispose();
    }
}
