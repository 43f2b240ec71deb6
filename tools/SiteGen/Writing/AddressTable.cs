using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>
/// Every address of a build, so that no two of them meet on a file system that takes several spellings for one name,
/// and none is a file and a folder at once. For any number of threads.
/// </summary>
internal sealed class AddressTable(string outputName, DiagnosticBag bag)
{
    private readonly ConcurrentDictionary<string, Claim> claims = new(NameKey.Comparer);

    private readonly record struct Claim(string Name, bool IsFolder);

    /// <summary>Whether a file may be written at an address; reports why not.</summary>
    /// <exception cref="InvalidOperationException">The address was written before: the caller's mistake.</exception>
    public bool Admit(string address)
    {
        if (SafeAddress.Problem(address) is { } problem)
        {
            Refuse(address, $"'{Printable(address)}' cannot be an address: {problem}.");
            return false;
        }

        var key = NameKey.Of(address);
        if (claims.TryAdd(key, new Claim(address, IsFolder: false)))
        {
            return ClaimFolders(key, address);
        }

        var owner = claims[key];
        if (!owner.IsFolder && owner.Name == address)
        {
            throw new InvalidOperationException($"Two outputs write {address}.");
        }

        Refuse(address, owner.IsFolder
            ? $"'{address}' is a file here and a folder elsewhere in the site."
            : $"'{address}' and '{owner.Name}' are one name on many systems.");
        return false;
    }

    private bool ClaimFolders(string key, string address)
    {
        for (var folder = Address.Parent(key); folder.Length > 0; folder = Address.Parent(folder))
        {
            if (!claims.TryAdd(folder, new Claim(folder, IsFolder: true)))
            {
                return IsFolder(folder, address);
            }
        }

        return true;
    }

    private bool IsFolder(string folder, string address)
    {
        var owner = claims[folder];
        if (!owner.IsFolder)
        {
            Refuse(address, $"'{address}' needs the folder '{folder}', and the site has a file '{owner.Name}'.");
        }

        return owner.IsFolder;
    }

    private void Refuse(string address, string message) =>
        bag.Report(Rules.UnsafePath, new Position($"{outputName}/{Printable(address)}"), message, "Rename the source.");

    private static string Printable(string address) =>
        string.Concat(address.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
