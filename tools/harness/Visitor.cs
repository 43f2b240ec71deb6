using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.Harness;

/// <summary>Sends bytes as they are, over a connection of its own each time.</summary>
internal sealed class Visitor(int port)
{
    /// <summary>What is waited for comes in milliseconds; a machine that is busy may take longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static byte[] Head(string path, string host, string more = "Connection: close\r\n") =>
        Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n");

    /// <summary>The body of a whole answer with the status 200; empty where it is none.</summary>
    public static ReadOnlyMemory<byte> Body(byte[] answer) =>
        answer.AsSpan().StartsWith("HTTP/1.1 200 "u8) && answer.AsSpan().IndexOf("\r\n\r\n"u8) is >= 0 and var end ? answer.AsMemory(end + 4) : default;

    /// <summary>All that is answered until the server closes; what came so far where it breaks off; null where it never ends.</summary>
    public async Task<byte[]?> AskAsync(byte[] request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var answer = new MemoryStream();
        try
        {
            using var socket = await ConnectAsync(patience.Token);
            _ = await socket.SendAsync(request, patience.Token);
            var buffer = new byte[4096];
            for (var read = 1; read > 0;)
            {
                read = await socket.ReceiveAsync(buffer, patience.Token);
                await answer.WriteAsync(buffer.AsMemory(0, read), patience.Token);
            }
        }
        catch (SocketException)
        {
            // Who sends nonsense is cut off.
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return answer.ToArray();
    }

    /// <summary>Sends, and never reads.</summary>
    public async Task<Socket> HoldAsync(byte[] request)
    {
        using var patience = new CancellationTokenSource(Patience);
        var socket = await ConnectAsync(patience.Token);
        _ = await socket.SendAsync(request, patience.Token);
        return socket;
    }

    /// <summary>Whether the server ends a connection that is held.</summary>
    public static async Task<bool> IsLetGoAsync(Socket held)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var buffer = new byte[4096];
            while (await held.ReceiveAsync(buffer, patience.Token) > 0)
            {
                // It may say why.
            }
        }
        catch (SocketException)
        {
            // Or not.
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return true;
    }

    private async Task<Socket> ConnectAsync(CancellationToken patience)
    {
        // Closed by a reset: ten thousand addresses that wait out their time would be all that a machine has.
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new(enable: true, 0) };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, patience);
            return socket;
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }
}
