using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using SiteGen.Tests.Serving;

namespace SiteGen.Harness;

/// <summary>
/// Sends the preview server everything at once, wave after wave: good requests and bad ones, while clients that send their
/// head a bit at a time, clients that never read, and open pages hold their connections.
/// </summary>
internal sealed class ServeExperiment(Arguments arguments)
{
    /// <summary>
    /// In bytes: what the program may hold after the last wave. The runtime limits its heap, so that what is held there ends in death, and how full
    /// it is by chance says nothing; the rest is for what stands beside the heap.
    /// </summary>
    private const long Most = ServingProgram.HeapLimit + (128L << 20);

    /// <summary>Of each kind of client that holds its connection.</summary>
    private const int Held = 100;

    /// <summary>What may be open after a wave beyond what was open before: threads of the pool and watched folders come and go.</summary>
    private const int FewFiles = 16;

    private const string Secret = "this must never be served: 5f2e71";

    private static readonly string[] GoodPaths = ["", "index.html", "safety.html", "site.json", "worksheets/index.html", "workbook.html"];

    private readonly int requests = arguments.Number("--requests", 10_000);
    private readonly int waves = arguments.Number("--waves", 5);
    private readonly ConcurrentDictionary<string, int> faults = new(StringComparer.Ordinal);

    public Outcome Run() => RunAsync().GetAwaiter().GetResult();

    private async Task<Outcome> RunAsync()
    {
        using var scratch = new Scratch(arguments, "serve");
        scratch.AddSite(0);
        foreach (var path in (string[])["secret.txt", "input/_secret.txt", "theme/secret.txt", "output/secret.txt"])
        {
            scratch.Write(path, Secret);
        }

        using var served = ServingProgram.Start(scratch.Root);
        var visitor = new Visitor(served.Address.Port);
        var attacks = await AttacksAsync(served.Address, visitor);
        var open = served.Open;
        var memory = new List<long>();
        var (slowest, slowestEdit) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var wave = 1; wave <= waves && served.IsRunning; wave++)
        {
            var since = Stopwatch.GetTimestamp();
            await WaveAsync(served.Address, visitor, attacks, isLast: wave == waves);
            slowest = Stopwatch.GetElapsedTime(since) > slowest ? Stopwatch.GetElapsedTime(since) : slowest;
            await SettleAsync(served, open + FewFiles);

            // What was asked for is garbage that nobody collects before there is work to do.
            var edit = await EditAsync(scratch, wave, served.Address, visitor);
            slowestEdit = edit > slowestEdit ? edit : slowestEdit;
            memory.Add(served.IsRunning ? served.Resident : 0);
        }

        if (!served.IsRunning)
        {
            return new("serve", false, $"the server has died after {memory.Count} waves: {served.End().Said}");
        }

        var stays = memory[^1] <= Most && served.Open <= open + FewFiles;
        await Task.WhenAll(attacks.Where(attack => attack.IsGood).Select(attack => TryAsync(visitor, attack)));
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{waves} waves, the slowest {slowest.TotalSeconds:F1} s; with a heap of {ServingProgram.HeapLimit >> 20} MB, memory after them {string.Join(", ", memory.Select(bytes => bytes >> 20))} MB (at most {Most >> 20}), while they came {served.MostResident >> 20}; open files {open}, then {served.Open}; an edit shows after at most {slowestEdit.TotalMilliseconds:F0} ms");
        var (code, said) = served.End();
        if (code is not (130 or 143) || said.Contains("   at ", StringComparison.Ordinal))
        {
            Fault($"code {code} at the end: {said}");
        }

        foreach (var (fault, times) in faults.OrderByDescending(fault => fault.Value).Take(20))
        {
            Console.WriteLine($"  {times,6} x {fault}");
        }

        return new(
            string.Create(CultureInfo.InvariantCulture, $"serve, {requests:N0} requests at once"),
            stays && faults.IsEmpty,
            $"{figures}; faults {faults.Count}");
    }

    /// <summary>Good and bad by turns. What a good request gets is what it got before anybody attacked.</summary>
    private static async Task<List<Attack>> AttacksAsync(Uri site, Visitor visitor)
    {
        var own = $"localhost:{site.Port}";
        string Named(string text) => text.Replace("{port}", $"{site.Port}", StringComparison.Ordinal);
        List<byte[]> bad =
        [
            .. Attacks.Ways.Select(way => Visitor.Head(way, own)),
            .. Attacks.ForeignHosts.SelectMany(host => ((string[])["/", "/_sitegen/reload.js", "/_sitegen/news?version=x&page=/"])
                .Select(path => Visitor.Head(path, Named(host)))),
            .. Attacks.BrokenRequests.Select(request => Encoding.Latin1.GetBytes(Named(request))),
        ];
        var good = new List<Attack>();
        foreach (var request in GoodPaths.Select(path => Visitor.Head(site.AbsolutePath + path, own)))
        {
            var body = Visitor.Body(await visitor.AskAsync(request) ?? []);
            good.Add(body.IsEmpty
                ? throw new InvalidOperationException($"A good page is not served: {Encoding.Latin1.GetString(request)}")
                : new(request, body));
        }

        return [.. bad.SelectMany((request, i) => (Attack[])[good[i % good.Count], new(request, default)])];
    }

    private async Task WaveAsync(Uri site, Visitor visitor, List<Attack> attacks, bool isLast)
    {
        var own = $"localhost:{site.Port}";
        var version = Version(attacks[0].Expected.Span);
        var book = Visitor.Head($"{site.AbsolutePath}workbook-a4.pdf", own, string.Empty);
        var heads = await HoldAsync(visitor, Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nHost: {own}\r\nX-Slow: "));
        var readers = await HoldAsync(visitor, [.. Enumerable.Repeat(book, 50).SelectMany(bytes => bytes)]);
        var pages = await HoldAsync(visitor, Visitor.Head($"/_sitegen/news?version={version}&page={site.AbsolutePath}", own));
        await Task.WhenAll(Enumerable.Range(0, requests).Select(i => TryAsync(visitor, attacks[i % attacks.Count])));
        if (isLast && !(await Task.WhenAll(heads.Select(Visitor.IsLetGoAsync))).All(gone => gone))
        {
            Fault("a head that never ends keeps its connection");
        }

        foreach (var socket in (Socket[])[.. heads, .. readers, .. pages])
        {
            socket.Dispose();
        }
    }

    /// <summary>What an open page tells the server that it shows.</summary>
    private static string Version(ReadOnlySpan<byte> home)
    {
        var start = "data-version=\""u8;
        var rest = home[(home.IndexOf(start) + start.Length)..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    private static Task<Socket[]> HoldAsync(Visitor visitor, byte[] request) =>
        Task.WhenAll(Enumerable.Range(0, Held).Select(_ => visitor.HoldAsync(request)));

    private async Task TryAsync(Visitor visitor, Attack attack)
    {
        var answer = await visitor.AskAsync(attack.Request);
        if (answer is null)
        {
            Fault($"never answered: {attack}");
        }
        else if (answer.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0 || answer.AsSpan().IndexOf("root:x:"u8) >= 0)
        {
            Fault($"let out: {attack}");
        }
        else if (attack.IsGood && !Visitor.Body(answer).Span.SequenceEqual(attack.Expected.Span))
        {
            Fault($"not the page: {attack}");
        }
        else if (!attack.IsGood && answer.AsSpan().StartsWith("HTTP/1.1 "u8) && answer[9] != (byte)'4' && !answer.AsSpan(9).StartsWith("505"u8))
        {
            Fault($"not refused: {attack}");
        }
    }

    /// <summary>Connections that were closed are cleared away in a moment, not at once.</summary>
    private static async Task SettleAsync(ServingProgram served, int most)
    {
        for (var i = 0; i < 300 && served.IsRunning && served.Open > most; i++)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Changes a page that no request asks for, and waits until the change shows.</summary>
    private async Task<TimeSpan> EditAsync(Scratch scratch, int wave, Uri site, Visitor visitor)
    {
        var since = Stopwatch.GetTimestamp();
        var words = $"This was written after wave {wave}.";
        await File.AppendAllTextAsync(scratch.In("input/about.md"), $"\n{words}\n");
        for (var i = 0; i < 300; i++)
        {
            var page = Visitor.Body(await visitor.AskAsync(Visitor.Head($"{site.AbsolutePath}about.html", $"localhost:{site.Port}")) ?? []);
            if (page.Span.IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)
            {
                return Stopwatch.GetElapsedTime(since);
            }

            await Task.Delay(20);
        }

        Fault("an edit does not show");
        return Stopwatch.GetElapsedTime(since);
    }

    private void Fault(string what) => faults.AddOrUpdate(what.Length > 200 ? what[..200] : what, 1, (_, before) => before + 1);

    /// <param name="Expected">The body that the answer must have; empty where the request is to be refused.</param>
    private sealed record Attack(byte[] Request, ReadOnlyMemory<byte> Expected)
    {
        public bool IsGood => !Expected.IsEmpty;

        public override string ToString() => Encoding.Latin1.GetString(Request).Replace("\r\n", " | ", StringComparison.Ordinal);
    }
}
