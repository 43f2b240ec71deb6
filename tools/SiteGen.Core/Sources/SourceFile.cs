namespace SiteGen.Sources;

/// <summary>One file of a source tree. Its bytes are read when they are asked for, so that assets are never held in memory.</summary>
public sealed class SourceFile
{
    private readonly Func<byte[]> read;

    /// <summary>A file that is in memory already.</summary>
    /// <param name="path">Relative to its tree, with forward slashes: <c>steps/01-why.md</c>.</param>
    /// <param name="bytes">The content; not copied.</param>
    /// <param name="display">How messages name the file; the path where null.</param>
    public SourceFile(string path, byte[] bytes, string? display = null)
        : this(path, display ?? path, (bytes ?? throw new ArgumentNullException(nameof(bytes))).Length, () => bytes)
    {
    }

    /// <param name="modified">When the file on disk was last changed, in ticks; 0 where that is not known.</param>
    internal SourceFile(string path, string display, long length, Func<byte[]> read, long modified = 0)
    {
        Modified = modified;
        Path = path;
        Display = display;
        Length = length;
        this.read = read;
    }

    /// <summary>Relative to the tree, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>As the user knows the file, relative to the root of the site.</summary>
    public string Display { get; }

    /// <summary>In bytes, when the tree was listed.</summary>
    public long Length { get; }

    /// <summary>When the file was last changed, in ticks of UTC; 0 where that is not known.</summary>
    internal long Modified { get; }

    /// <summary>File name with its extension.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The extension in lower case with its dot, or empty.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The content.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] Read() => read();

    /// <summary>The same file at another place of its tree; messages name it as before.</summary>
    internal SourceFile WithPath(string path) => path == Path ? this : new(path, Display, Length, read, Modified);
}
