using System.Collections.Concurrent;

namespace SiteGen.Serving;

/// <summary>Keeps the files of a build in memory. A file whose bytes have not changed is the old one: nothing is held twice.</summary>
internal sealed class SiteSink(ServedSite? before) : IFileSink
{
    private readonly ConcurrentDictionary<string, ServedFile> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ServedFile> Files => files;

    public void Write(string address, ReadOnlySpan<byte> content)
    {
        var old = before?.Find(address);
        files[address] = old is not null && old.Bytes.Span.SequenceEqual(content) ? old : ServedFile.Of(content);
    }
}
