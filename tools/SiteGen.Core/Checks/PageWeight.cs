using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>
/// A page with its style sheets and scripts fits into what one fresh connection carries at once, so that it shows on a bad
/// line after one exchange. Pages that are a whole book, and the search page with its index, have limits of their own.
/// </summary>
internal sealed class PageWeight : ICheck
{
    /// <summary>In bytes, gzip: one initial congestion window of ten segments (RFC 6928) of about 1,400 bytes.</summary>
    private const int Most = 14_000;

    private const int MostOfBook = 60_000;
    private const int MostOfIndex = 40_000;
    private const int MostRequests = 4;
    private static readonly string[] Books = ["guide.html", "workbook.html"];

    private readonly ConcurrentDictionary<string, int> resources = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Weighed> pages = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> shared = new(StringComparer.Ordinal);

    public void Inspect(StagedFile file, CheckContext context)
    {
        if (file.Address.EndsWith(".css", StringComparison.Ordinal) || file.Address.EndsWith(".js", StringComparison.Ordinal))
        {
            resources[file.Address] = Packed(file.Content.Span);
        }
        else if (file.Outline is not null)
        {
            // Packing every page would cost as much as rendering it, and many are below the limit even unpacked.
            var asked = Shared(file.Outline.Resources);
            var isLight = asked.Sum(link => WeightOf(link, file.Address)) + file.Content.Length <= Most;
            pages.Enqueue(new(file.Address, file.Source, isLight ? file.Content.Length : Packed(file.Content.Span), asked));
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var page in pages)
        {
            Weigh(page, context);
        }
    }

    /// <summary>What a style sheet or script adds to a page; more than all that is allowed where that is not known yet.</summary>
    private int WeightOf(string link, string page) =>
        Model.Addresses.Resolve(page, link) is { } address && resources.TryGetValue(address, out var weight) ? weight : Most + 1;

    private void Weigh(Weighed file, CheckContext context)
    {
        var asked = file.Resources
            .Select(link => Model.Addresses.Resolve(file.Address, link))
            .OfType<string>()
            .Where(resources.ContainsKey)
            .Distinct()
            .ToList();
        var index = asked.Find(address => address == Outputs.SearchIndex.IndexAddress);
        if (index is not null && resources[index] > MostOfIndex)
        {
            Report(file, $"the search index has {resources[index]} bytes gzip; {MostOfIndex} are the limit", context);
        }

        var weight = file.Packed + asked.Where(address => address != index).Sum(address => resources[address]);
        var most = Books.Contains(file.Address) ? MostOfBook : Most;
        if (weight > most)
        {
            Report(
                file,
                string.Create(CultureInfo.InvariantCulture, $"the page with its styles and scripts has {weight} bytes gzip; {most} are the limit"),
                context);
        }

        var requests = 1 + asked.Count(address => address != index);
        if (requests > MostRequests)
        {
            Report(file, string.Create(CultureInfo.InvariantCulture, $"the page takes {requests} requests; {MostRequests} are the limit"), context);
        }
    }

    private static void Report(Weighed file, string what, CheckContext context) =>
        context.Report(Rules.PageWeight.At(file.Source, $"{file.Address} is heavy: {what}.", "Split the page, or make its styles and scripts smaller."));

    /// <summary>Most pages ask for the same files: one list serves them all.</summary>
    private IReadOnlyList<string> Shared(IReadOnlyList<string> list) => shared.GetOrAdd(string.Join('\n', list), list);

    /// <summary>A page, as little of it as the end needs.</summary>
    private sealed record Weighed(string Address, Position Source, int Packed, IReadOnlyList<string> Resources);

    private static int Packed(ReadOnlySpan<byte> content)
    {
        using var counter = new CountingStream();
        using (var gzip = new GZipStream(counter, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)counter.Length;
    }

    /// <summary>Only the number of bytes is wanted.</summary>
    private sealed class CountingStream : MemoryStream
    {
        private long length;

        public override long Length => length;

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;
    }
}
