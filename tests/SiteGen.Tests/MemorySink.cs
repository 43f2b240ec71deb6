using System.Collections.Concurrent;
using System.Text;

namespace SiteGen.Tests;

/// <summary>Keeps the files of a build.</summary>
internal sealed class MemorySink : IFileSink
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IEnumerable<string> Addresses => files.Keys.Order(StringComparer.Ordinal);

    public byte[]? Bytes(string address) => files.GetValueOrDefault(address);

    public string? Text(string address) => Bytes(address) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Write(string address, ReadOnlySpan<byte> content) => files[address] = content.ToArray();
}
