using System.Collections.Concurrent;
using System.Collections.Frozen;
using SiteGen.Sources;

namespace SiteGen.Markdown;

/// <summary>The author's files by address, as pictures. Each is read when it is first asked for; that it cannot be read, its copy says.</summary>
internal sealed class Pictures(IEnumerable<SourceFile> assets)
{
    private readonly FrozenDictionary<string, SourceFile> files = assets.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PictureSize?> sizes = new(StringComparer.Ordinal);

    public SourceFile? Find(string? address) => address is null ? null : files.GetValueOrDefault(address);

    /// <summary>As browsers show it; null where its file does not tell.</summary>
    public PictureSize? SizeOf(SourceFile file) => sizes.GetOrAdd(file.Path, _ =>
    {
        try
        {
            return PictureSize.Of(file.Read());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    });
}
