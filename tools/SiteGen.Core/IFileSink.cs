namespace SiteGen;

/// <summary>Takes the files of a build as they are made.</summary>
public interface IFileSink
{
    /// <summary>Takes one file. Called from several threads, once an address; the content is not valid after the call.</summary>
    /// <param name="address">Relative, with forward slashes: <c>steps/why.html</c>.</param>
    /// <param name="content">Every byte of the file.</param>
    void Write(string address, ReadOnlySpan<byte> content);

    /// <summary>Asked for files that take long to make: whether the sink has one already, and will not be given it again.</summary>
    /// <param name="address">As in <see cref="Write"/>.</param>
    /// <param name="madeFrom">Stands for everything that the file is made from, but for the program that makes it.</param>
    bool TryKeep(string address, string madeFrom) => false;
}
