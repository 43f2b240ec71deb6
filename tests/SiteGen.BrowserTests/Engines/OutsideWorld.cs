using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SiteGen.BrowserTests.Engines;

/// <summary>A proxy that hears what a browser asks of any host but this machine, and answers nobody.</summary>
internal sealed class OutsideWorld : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public OutsideWorld()
    {
        listener.Start();
        Address = listener.LocalEndpoint.ToString()!;
        _ = ListenAsync();
    }

    /// <summary>Host and port.</summary>
    public string Address { get; }

    /// <summary>The first line of each request.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var lines = new StreamReader(client.GetStream());
                Heard.Enqueue(await lines.ReadLineAsync() ?? string.Empty);
            }
        }
        catch (Exception problem) when (problem is ObjectDisposedException or SocketException or IOException)
        {
            // The tests are over, or the browser hung up.
        }
    }
}
