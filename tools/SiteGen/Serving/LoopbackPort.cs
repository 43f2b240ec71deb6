using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace SiteGen.Serving;

/// <summary>A port of this machine alone, taken at once on both of its addresses, so that no other program answers to <c>localhost</c>.</summary>
internal sealed class LoopbackPort : IDisposable
{
    private const int Backlog = 512;

    private LoopbackPort(ImmutableArray<Socket> sockets) => Sockets = sockets;

    public ImmutableArray<Socket> Sockets { get; }

    public int Number => ((IPEndPoint)Sockets[0].LocalEndPoint!).Port;

    /// <summary>Takes a port; null where another program has it, or it needs rights that we have not.</summary>
    /// <param name="wanted">0 for any free one.</param>
    /// <exception cref="SocketException">This machine has no loopback address.</exception>
    public static LoopbackPort? Take(int wanted)
    {
        var (first, firstError) = Listen(IPAddress.Loopback, wanted);
        if (first is null)
        {
            return firstError is SocketError.AddressAlreadyInUse or SocketError.AccessDenied ? null : throw new SocketException((int)firstError);
        }

        var (second, secondError) = Listen(IPAddress.IPv6Loopback, ((IPEndPoint)first.LocalEndPoint!).Port);
        if (secondError == SocketError.AddressAlreadyInUse)
        {
            first.Dispose();
            return wanted == 0 ? Take(0) : null;
        }

        // A machine may have no IPv6.
        return new(second is null ? [first] : [first, second]);
    }

    public void Dispose()
    {
        foreach (var socket in Sockets)
        {
            socket.Dispose();
        }
    }

    private static (Socket? Socket, SocketError Error) Listen(IPAddress address, int port)
    {
        Socket? socket = null;
        try
        {
            socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (OperatingSystem.IsWindows())
            {
                socket.ExclusiveAddressUse = true;
            }

            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return (socket, SocketError.Success);
        }
        catch (SocketException failure)
        {
            socket?.Dispose();
            return (null, failure.SocketErrorCode);
        }
    }
}
