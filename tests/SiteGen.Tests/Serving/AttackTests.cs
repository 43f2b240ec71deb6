using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>The real program against visitors who mean no good. tools/harness has the same at length.</summary>
public sealed partial class AttackTests(ServedFolder site) : IClassFixture<ServedFolder>
{
    private const string Secret = "this must never be served";

    public static TheoryData<string> ForeignHosts { get; } = new(Attacks.ForeignHosts);

    public static TheoryData<string> BrokenRequests { get; } = new(Attacks.BrokenRequests);

    [Fact]
    public async Task No_way_to_write_a_path_leads_out_of_the_site()
    {
        site.Files.Write("secret.txt", Secret).Write("input/_secret.txt", Secret).Write("output/secret.txt", Secret);
        try
        {
            foreach (var way in Attacks.Ways)
            {
                var answer = await RawAsync($"GET {way} HTTP/1.1\r\nHost: localhost:{site.Serve.Port}\r\nConnection: close\r\n\r\n");
                Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
                Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
                Assert.True(Refused().IsMatch(answer), $"{way[..Math.Min(100, way.Length)]}: {answer}");
            }
        }
        finally
        {
            await site.RestAsync();
        }

        await AssertFineAsync();
    }

    [Theory]
    [MemberData(nameof(ForeignHosts))]
    public async Task Another_host_s_name_is_refused_and_sees_nothing(string host)
    {
        foreach (var path in (string[])["/", "/_sitegen/reload.js", "/_sitegen/news?version=x&page=/"])
        {
            var answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: {host.Replace("{port}", $"{site.Serve.Port}", StringComparison.Ordinal)}\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 (421|400) ", answer);
            Assert.DoesNotContain("The first words", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("EventSource", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost:{port}")]
    [InlineData("LOCALHOST:{port}")]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task This_machine_s_own_names_are_served(string host)
    {
        var answer = await RawAsync($"GET / HTTP/1.1\r\nHost: {host.Replace("{port}", $"{site.Serve.Port}", StringComparison.Ordinal)}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("The first words", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BrokenRequests))]
    public async Task Broken_and_foreign_requests_are_refused(string request)
    {
        var answer = await RawAsync(request.Replace("{port}", $"{site.Serve.Port}", StringComparison.Ordinal));
        Assert.Matches(Refused(), answer);
        await AssertFineAsync();
    }

    [Fact]
    public async Task A_head_that_is_too_long_is_refused()
    {
        var answer = await RawAsync($"GET / HTTP/1.1\r\nHost: localhost:{site.Serve.Port}\r\n{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: {i}\r\n"))}\r\n");
        Assert.Matches(Refused(), answer);
        await AssertFineAsync();
    }

    [Fact]
    public async Task A_client_that_sends_its_head_a_byte_at_a_time_is_let_go_and_keeps_nobody_waiting()
    {
        using var slow = Connect();
        await slow.SendAsync("GET / HTTP/1.1\r\nHost: loc"u8.ToArray());
        await AssertFineAsync();
        using var patience = new CancellationTokenSource(ServeProcess.Patience);
        var read = await slow.ReceiveAsync(new byte[1000], SocketFlags.None, patience.Token);
        Assert.InRange(read, 0, 1000);
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        const int Requests = 500;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Requests };
        using var client = new HttpClient(handler) { Timeout = ServeProcess.Patience };
        var address = new Uri($"http://127.0.0.1:{site.Serve.Port}/");
        var texts = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => client.GetStringAsync(address)));
        Assert.All(texts, text => Assert.Contains("The first words", text, StringComparison.Ordinal));
        await AssertFineAsync();
    }

    [Fact]
    public async Task A_page_s_address_in_the_news_reads_nothing_and_breaks_nothing()
    {
        foreach (var way in Attacks.Ways.Where(way => way.Length < 4_000))
        {
            var answer = await RawAsync($"GET /_sitegen/news?version=x&page={Uri.EscapeDataString(way)} HTTP/1.1\r\nHost: localhost:{site.Serve.Port}\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
        }

        await AssertFineAsync();
    }

    private async Task AssertFineAsync()
    {
        Assert.True(site.Serve.IsRunning);
        Assert.Contains("The first words", await site.Serve.TextAsync("/"), StringComparison.Ordinal);
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, site.Serve.Port);
        return socket;
    }

    /// <summary>Sends bytes as they are, and reads until the server closes; nothing where it does so at once.</summary>
    private async Task<string> RawAsync(string request)
    {
        using var socket = Connect();
        using var patience = new CancellationTokenSource(ServeProcess.Patience);
        var text = new StringBuilder();
        try
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request), SocketFlags.None, patience.Token);
            var buffer = new byte[16_384];
            for (var read = 1; read > 0;)
            {
                read = await socket.ReceiveAsync(buffer, SocketFlags.None, patience.Token);
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (SocketException)
        {
            // The server has closed the connection while it was being written to.
        }

        return text.ToString();
    }

    /// <summary>A status that says no; or none, or a frame of another protocol, and the end.</summary>
    [GeneratedRegex("^(?!HTTP)|^HTTP/1.1 (400|404|405|414|421|431|505) ")]
    private static partial Regex Refused();
}
