namespace SiteGen.BrowserTests;

/// <summary>Writes a build into a folder, plainly.</summary>
internal sealed class FolderSink(string folder) : IFileSink
{
    public void Write(string address, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
    }
}
