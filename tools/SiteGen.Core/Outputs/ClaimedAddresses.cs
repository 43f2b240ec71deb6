using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>
/// Every address of a build with the file that has it, so that no two are one on any file system, and none is a file and a folder
/// at once.
/// </summary>
internal sealed class ClaimedAddresses(DiagnosticBag bag)
{
    private const string Rename = "Rename one of the two, or give a page a 'destination_path' of its own.";

    private readonly Dictionary<string, OutputFile> files = new(NameKey.Comparer);
    private readonly Dictionary<string, OutputFile> folders = new(NameKey.Comparer);

    /// <summary>Whether a file can have its address; says why not.</summary>
    public bool Claim(OutputFile file)
    {
        if (SafeAddress.Problem(file.Address) is { } problem)
        {
            bag.Report(Rules.UnsafePath, file.Source, $"'{SafeAddress.Printable(file.Address)}' cannot be an address: {problem}.", "Rename the file.");
            return false;
        }

        var key = NameKey.Of(file.Address);
        var clash = files.TryGetValue(key, out var first) ? Same(file, first)
            : folders.TryGetValue(key, out var inner)
                ? $"'{file.Address}' is a file here, and '{inner.Address}', which is made from {inner.Source.File}, needs a folder of that name."
            : Parent(key) is { } parent ? $"'{file.Address}' needs a folder where '{parent.Address}', which is made from {parent.Source.File}, is a file."
            : null;
        if (clash is not null)
        {
            bag.Report(Rules.SameAddress, file.Source, clash, Rename);
            return false;
        }

        files.Add(key, file);
        for (var folder = Folder(key); folder.Length > 0 && folders.TryAdd(folder, file); folder = Folder(folder))
        {
            // All folders above one that is known are known too.
        }

        return true;
    }

    private static string Same(OutputFile file, OutputFile first) => file.Address == first.Address
        ? $"'{file.Address}' is also made from {first.Source.File}."
        : $"'{file.Address}' and '{first.Address}', which is made from {first.Source.File}, are one name on many systems: " +
          "they differ only in case, in the spelling of accents or in signs that are not seen.";

    private OutputFile? Parent(string key)
    {
        for (var folder = Folder(key); folder.Length > 0 && !folders.ContainsKey(folder); folder = Folder(folder))
        {
            if (files.TryGetValue(folder, out var file))
            {
                return file;
            }
        }

        return null;
    }

    private static string Folder(string key) => key[..Math.Max(0, key.LastIndexOf('/'))];
}
