using System.Text;
using SiteGen.Outputs;
using SiteGen.Serving.HostRules;

namespace SiteGen.Serving;

/// <summary>A site in memory, by address. Nothing is ever looked for on the disk. Immutable.</summary>
internal sealed class ServedSite
{
    private readonly IReadOnlyDictionary<string, ServedFile> files;

    /// <param name="root">Where the site is on its host: <c>/</c>, or a folder as in <c>/guide/</c>.</param>
    public ServedSite(IReadOnlyDictionary<string, ServedFile> files, string root)
    {
        this.files = files;
        Root = root;
        Headers = HeaderRules.Parse(Text("_headers"));
        Redirects = RedirectRules.Parse(Text("_redirects"));
        Looks = TagOf(files.Where(file => IsDrawnWith(file.Key)));
    }

    public string Root { get; }

    public HeaderRules Headers { get; }

    public RedirectRules Redirects { get; }

    /// <summary>Changes with any style, script, picture or font: every page may have to be drawn again.</summary>
    public string Looks { get; }

    public IEnumerable<string> Addresses => files.Keys;

    public ServedFile? Find(string address) => files.GetValueOrDefault(address);

    /// <summary>This site with some files made anew.</summary>
    public ServedSite With(IEnumerable<KeyValuePair<string, ServedFile>> made)
    {
        var all = new Dictionary<string, ServedFile>(files, StringComparer.Ordinal);
        foreach (var (address, file) in made)
        {
            all[address] = file;
        }

        return new(all, Root);
    }

    /// <summary>How many files are new, changed or gone.</summary>
    public int Differences(ServedSite before) =>
        files.Count(file => before.Find(file.Key)?.Tag != file.Value.Tag) + before.files.Keys.Count(address => !files.ContainsKey(address));

    private string Text(string address) => Find(address) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : string.Empty;

    private static bool IsDrawnWith(string address)
    {
        var type = ContentTypes.Of(address);

        // The index changes with every text, and the one page that shows it asks for it anew.
        return (type.StartsWith("text/css", StringComparison.Ordinal) || type == ContentTypes.Script
            || type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("font/", StringComparison.Ordinal))
            && address != SearchIndex.IndexAddress;
    }

    private static string TagOf(IEnumerable<KeyValuePair<string, ServedFile>> parts) =>
        ServedFile.Of(Encoding.UTF8.GetBytes(string.Join(
            '\n',
            parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Value.Tag}")))).Tag;
}
