namespace SiteGen.Serving;

/// <summary>The script that every live page has, and the address at which it asks for news.</summary>
internal static class ReloadScript
{
    /// <summary>Names that begin with an underscore are never published, so nothing of the site is in the way.</summary>
    private const string Reserved = "/_sitegen/";

    public const string Path = Reserved + "reload.js";
    public const string NewsPath = Reserved + "news";

    public static ReadOnlyMemory<byte> Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var resource = typeof(ReloadScript).Assembly.GetManifestResourceStream("reload.js")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
