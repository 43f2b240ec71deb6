using System.Text;

namespace SiteGen.Scaffolding;

/// <summary>A file that is to be written where none is.</summary>
/// <param name="Path">Relative to the root of the site, with forward slashes.</param>
internal sealed record NewFile(string Path, ReadOnlyMemory<byte> Content)
{
    public static NewFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
