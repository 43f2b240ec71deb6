using System.Collections.Concurrent;

namespace SiteGen.Writing;

/// <summary>
/// What files that take long to make were made from, noted beside the site: the next build leaves those alone whose sources are
/// the same. A line counts for the very bytes that it was written with.
/// </summary>
internal sealed class Recipes(string path)
{
    private readonly Dictionary<string, string> noted = Read(path);
    private readonly ConcurrentDictionary<string, string> current = new(StringComparer.Ordinal);

    /// <summary>Notes what a file of this build is made from; says whether the one of the last build was made from the same.</summary>
    public bool IsSame(string address, string madeFrom, ContentHash last)
    {
        current[address] = madeFrom;
        return noted.GetValueOrDefault(address) == Value(madeFrom, last);
    }

    public void Forget() => current.Clear();

    /// <param name="files">As they were published.</param>
    public void Save(IEnumerable<OutputFile> files)
    {
        var lines = files.Where(file => current.ContainsKey(file.Address)).Select(file => $"{Value(current[file.Address], file.Entry.Hash)} {file.Address}").ToList();
        if (lines.Count > 0)
        {
            File.WriteAllLines(path, lines);
        }
        else
        {
            File.Delete(path);
        }
    }

    private static string Value(string madeFrom, ContentHash content) => $"{madeFrom} {content}";

    private static Dictionary<string, string> Read(string path)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split(' ', 3) is [var madeFrom, var content, var address])
            {
                read[address] = $"{madeFrom} {content}";
            }
        }

        return read;
    }
}
