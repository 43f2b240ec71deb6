using System.Collections.Concurrent;

namespace SiteGen.Harness;

/// <summary>Keeps the files of a build.</summary>
internal sealed class MemorySink : IFileSink
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public void Write(string address, ReadOnlySpan<byte> content) => Files[address] = content.ToArray();
}
