using SiteGen.Sources;

namespace SiteGen.Serving;

/// <summary>Which sources there are, how long, and when they were last changed.</summary>
internal sealed class Listing
{
    private readonly Dictionary<string, (long Length, long Modified)> files = new(StringComparer.Ordinal);

    public static Listing Empty { get; } = new();

    public static Listing Of(params ReadOnlySpan<SourceTree> trees)
    {
        var listing = new Listing();
        foreach (var tree in trees)
        {
            foreach (var file in tree.Files)
            {
                listing.files[file.Display] = (file.Length, file.Modified);
            }
        }

        return listing;
    }

    /// <summary>Names of the files that are in one of two listings only, or differ.</summary>
    public IReadOnlyCollection<string> Differences(Listing other) =>
    [
        .. files.Where(file => !other.files.TryGetValue(file.Key, out var same) || same != file.Value).Select(file => file.Key),
        .. other.files.Keys.Where(name => !files.ContainsKey(name)),
    ];
}
