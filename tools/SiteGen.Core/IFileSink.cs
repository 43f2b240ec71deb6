namespace SiteGen;

/// <summary>Takes the files of a build as they are made.</summary>
public interface IFileSink
{
    /// <summary>Takes one file. Called from several threads, once an address; the content is not valid after the call.</summary>
    /// <param name="address">Relative, with forward slashes: <c>steps/why.html</c>.</param>
    /// <param name="content">Every byte of the file.</param>
    void Write(string address, ReadOnlySpan<byte> content);
}
