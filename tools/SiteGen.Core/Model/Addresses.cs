namespace SiteGen.Model;

/// <summary>Addresses are relative to the site's root, with forward slashes and a file name.</summary>
internal static class Addresses
{
    /// <summary>The page that a host serves in place of one that is not there, at any depth: its links begin at the root of the site's address.</summary>
    public const string FirstPage = "index.html";
    public const string NotFound = "404.html";

    /// <summary>The file name without its extension; of an index page the name of its folder.</summary>
    public static string Slug(string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        name = dot > 0 ? name[..dot] : name;
        var folder = Folder(address).TrimEnd('/');
        return name == "index" && folder.Length > 0 ? folder[(folder.LastIndexOf('/') + 1)..] : name;
    }

    /// <summary>The part up to and with the last slash; empty at the root.</summary>
    public static string Folder(string address) => address[..(address.LastIndexOf('/') + 1)];

    /// <summary>The way from a page to the root: empty, <c>../</c>, <c>../../</c>, …</summary>
    public static string ToRoot(string address) => address.AsSpan().Count('/') switch
    {
        0 => string.Empty,
        1 => "../",
        2 => "../../",
        var depth => string.Concat(Enumerable.Repeat("../", depth)),
    };

    /// <summary>The shortest relative link from one page to another address.</summary>
    public static string Relative(string from, string to)
    {
        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
            {
                shared = i + 1;
            }
        }

        return ToRoot(from[shared..]) + to[shared..];
    }

    /// <summary>An address as a link writes it: file names may hold signs that end a path or begin an escape.</summary>
    public static string Link(string address) => address.AsSpan().ContainsAny(" %#?")
        ? address.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal)
        : address;

    /// <summary>
    /// The address that a relative link leads to, seen from a page; null where it leaves the site.
    /// Neither query nor fragment may be in it.
    /// </summary>
    public static string? Resolve(string from, string link)
    {
        var folder = from.AsSpan(0, from.LastIndexOf('/') + 1);
        var rest = link.AsSpan();
        while (rest.StartsWith("../"))
        {
            if (folder.IsEmpty)
            {
                return null;
            }

            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            rest = rest[3..];
        }

        var isPlain = !rest.StartsWith('.') && !rest.StartsWith('/')
            && !rest.Contains("/.", StringComparison.Ordinal) && !rest.Contains("//", StringComparison.Ordinal);
        return isPlain ? string.Concat(folder, rest) : Walk(from, link);
    }

    /// <summary>The address that a link leads to, without its query and fragment; null where it leaves the site, or leads to its own page.</summary>
    /// <param name="from">The address of the page that has the link.</param>
    /// <param name="root">Where the site is on its host, as links write it; links of a page that is served at any depth begin there.</param>
    public static string? OfLink(string link, string from, string root)
    {
        var end = link.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? link : link[..end];
        var sign = path.AsSpan().IndexOfAny(':', '/');
        return path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || (sign >= 0 && path[sign] == ':')
            ? null
            : OfPath(Uri.UnescapeDataString(path), from, Uri.UnescapeDataString(root));
    }

    private static string? OfPath(string path, string from, string root)
    {
        if (!path.StartsWith('/'))
        {
            return Resolve(from, path);
        }

        var address = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path[1..];
        return address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
    }

    /// <summary>Part by part, for links that few people write: <c>./a/../b//c</c>.</summary>
    private static string? Walk(string from, string link)
    {
        var parts = new List<string>(Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in link.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        var folder = link.Length == 0 || link.EndsWith('/') || link.EndsWith("/.", StringComparison.Ordinal) || link is "." or "..";
        var path = string.Join('/', parts);
        return folder && path.Length > 0 ? path + "/" : path;
    }
}
