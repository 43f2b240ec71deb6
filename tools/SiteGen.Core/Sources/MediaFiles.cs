namespace SiteGen.Sources;

/// <summary>Kinds of files that browsers show or play, by their extensions.</summary>
internal static class MediaFiles
{
    /// <summary>What tells its size in its first bytes, so that a file that does not is none.</summary>
    private static readonly string[] Sized = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    private static readonly string[] OtherPictures = [".apng", ".jfif", ".svg", ".avif", ".ico", ".bmp"];

    private static readonly string[] Sounds = [".mp3", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".wav", ".flac"];

    private static readonly string[] Films = [".mp4", ".m4v", ".webm", ".ogv", ".mov"];

    public static bool TellsSize(string extension) => Sized.Contains(extension);

    public static bool IsPicture(string extension) => TellsSize(extension) || OtherPictures.Contains(extension);

    /// <summary>The element that plays a file; null where none does.</summary>
    public static string? Player(string extension) => Sounds.Contains(extension) ? "audio" : Films.Contains(extension) ? "video" : null;
}
