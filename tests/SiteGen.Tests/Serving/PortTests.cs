using System.Net;
using System.Net.Sockets;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>Which port is taken, and what is said where it is not to be had; and how serving ends.</summary>
public sealed class PortTests : IDisposable
{
    private const int Usual = 5080;
    private readonly ScratchFolder folder = ServedFolder.WriteSite(new());

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Another_free_port_is_taken_where_the_usual_one_is_busy_and_nobody_named_one()
    {
        using var busy = Take(Usual);
        using var serve = await ServeProcess.StartAtAsync(folder.Path);
        Assert.NotEqual(Usual, serve.Port);
        Assert.Contains($"(port {Usual} is taken)", serve.Output, StringComparison.Ordinal);
        Assert.Contains("The first words", await serve.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_port_that_is_busy_is_an_error_of_usage()
    {
        using var busy = Take(0);
        var port = ((IPEndPoint)busy!.LocalEndPoint!).Port;
        var run = RealProgram.SiteGen(folder.Path, "serve", "--port", $"{port}");
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.StartsWith($"sitegen: Port {port} is taken", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void A_port_that_is_none_is_an_error_of_usage(string port)
    {
        var run = RealProgram.SiteGen(folder.Path, "serve", "--port", port);
        Assert.Equal(2, run.Code);
        Assert.Contains("--port", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_with_130_while_pages_are_open()
    {
        using var serve = await ServeProcess.StartAsync(folder.Path);
        using var page = await serve.OpenAsync("/");
        await page.AllClearAsync();
        Assert.Equal(130, await serve.InterruptAsync());
    }

    [Fact]
    public async Task The_first_build_may_fail_and_the_site_shows_when_it_is_mended()
    {
        folder.Write("input/index.md", "---\ntitle: [\n---\n");
        using var serve = await ServeProcess.StartAsync(folder.Path);
        var answer = await serve.GetAsync("/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("SG101", answer.Text, StringComparison.Ordinal);
        Assert.Contains("There is no good site yet.", await serve.Terminal.UntilAsync("There is no good site yet."), StringComparison.Ordinal);
        using var page = await serve.OpenAsync("/");
        folder.Write("input/index.md", ServedFolder.Home);
        await page.ReloadAsync();
        Assert.Contains("The first words", await serve.TextAsync("/"), StringComparison.Ordinal);
    }

    /// <summary>Null where another program has the port already, which is as good.</summary>
    private static Socket? Take(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
