using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Markdown;

/// <summary>
/// Every place that a link of the content can lead to. Links by source path, by output address and by <c>xref:</c> become
/// relative addresses; a link to nothing is reported where it is written.
/// </summary>
internal sealed class LinkTable
{
    private static readonly FrozenSet<string> OnlyFirstPage = [Model.Addresses.FirstPage];
    private readonly FrozenDictionary<string, string> addressBySource;
    private readonly ILookup<string, Named> byXref;
    private readonly ILookup<string, Named> byOtherName;
    private readonly FrozenSet<string> addresses;
    private readonly FrozenSet<string> leftOut;
    private readonly UnreadSources unread;
    private readonly string root;
    private readonly DiagnosticBag bag;

    /// <param name="addresses">Of every file that there will be.</param>
    /// <param name="leftOut">Of files that <c>without:</c> leaves out. A link to one of them is no fault, and becomes its text.</param>
    /// <param name="root">Where the site is on its host.</param>
    public LinkTable(Documents documents, IEnumerable<string> addresses, FrozenSet<string> leftOut, string root, DiagnosticBag bag)
    {
        var bySource = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in documents.Assets)
        {
            bySource[asset.Path] = asset.Path;
        }

        foreach (var sheet in documents.Worksheets)
        {
            bySource[$"worksheets/{sheet.Id}.yml"] = SheetAddresses.Page(sheet.Id);
        }

        foreach (var document in documents.Pages)
        {
            bySource[document.Page.SourcePath] = document.Page.Address;
        }

        addressBySource = bySource.ToFrozenDictionary(StringComparer.Ordinal);
        var pages = documents.Pages.Select(document => document.Page).ToList();
        byXref = pages.ToLookup(page => page.Xref, page => new Named(page.SourcePath, page.Address), StringComparer.OrdinalIgnoreCase);
        byOtherName = pages.Select(page => (Name: page.Title.Replace(' ', '-'), Of: new Named(page.SourcePath, page.Address)))
            .Concat(documents.Assets.Select(asset => (asset.Name, Of: new Named(asset.Path, asset.Path))))
            .ToLookup(entry => entry.Name, entry => entry.Of, StringComparer.OrdinalIgnoreCase);
        this.addresses = addresses.ToFrozenSet(StringComparer.Ordinal);
        this.leftOut = leftOut;
        unread = documents.Unread;
        this.root = root;
        Pictures = new(documents.Assets);
        this.bag = bag;
    }

    private readonly record struct Named(string Path, string Address);

    public Pictures Pictures { get; }

    /// <summary>The address of every file that there will be.</summary>
    public FrozenSet<string> Addresses => addresses;

    /// <summary>The address to write for a link; null where it leads to a file that is left out, or nowhere, which has been reported.</summary>
    public string? Resolve(string url, Document document, int offset, bool isImage)
    {
        if (url.Length == 0)
        {
            bag.Report(isImage ? Rules.MissingAsset : Rules.BrokenLink, document.At(offset), "There is no address between the parentheses.");
            return null;
        }

        if (url.StartsWith("xref:", StringComparison.OrdinalIgnoreCase))
        {
            return Xref(url, document, offset);
        }

        var scheme = Scheme(url);
        if (scheme.Length > 0)
        {
            return External(url, scheme, document, offset);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            bag.Report(Rules.UnsafeLink, document.At(offset), $"'{url}' leaves the scheme to the browser, which fails from a folder.", $"Write https:{url}");
            return null;
        }

        // Statiq's '~/' is the root of the input folder, like a slash alone.
        var (path, rest) = SplitPath(url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url);
        return path.Length == 0 ? rest : Internal(path, rest, document, offset, isImage);
    }

    /// <summary>Whether a word can be meant for nothing but an address.</summary>
    public bool IsAddress(string word, Document document) =>
        Scheme(word) is "https" or "http" or "mailto" || Path.GetExtension(SplitPath(word).Path) is ".md" or ".html" or ".yml"
        || (word.AsSpan().ContainsAny("./#") && Target(Uri.UnescapeDataString(SplitPath(word).Path), document.Page, addresses) is not null);

    /// <summary>How a page links to a source by its name, without folder and ending; null where there is none.</summary>
    public string? PathOf(string name, Document document) =>
        addressBySource.Keys.Where(path =>
            Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase)
            || Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal) is { } found
            ? Model.Addresses.Relative(document.Page.SourcePath, found)
            : null;

    /// <summary>The address to write for a path in front matter; null where it leads nowhere, which has been reported, or to a file that is left out.</summary>
    public string? Resolve(Located<string> path, Document document)
    {
        var (file, rest) = SplitPath(Uri.UnescapeDataString(path.Value));
        if (file.Length == 0)
        {
            return rest;
        }

        if (Target(file, document.Page, addresses) is { } target)
        {
            return Link(document, target) + rest;
        }

        if (!IsMissed(file, document.Page))
        {
            bag.Report(
                Rules.BrokenLink,
                path.Position,
                $"'{path.Value}' leads to nothing on this site.",
                Near(file, document) ?? "Name a page or a file by its path from this page.");
        }

        return null;
    }

    /// <summary>The address that a written link leads to, seen from a page; null where it leaves the site.</summary>
    public string? AddressOf(string link, string page) => SplitPath(link).Path.Length == 0 ? page : Model.Addresses.OfLink(link, page, root);

    /// <summary>The text before the first colon, if no slash, question mark or number sign comes before it.</summary>
    private static string Scheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        return end > 0 && url[end] == ':' ? url[..end].ToLowerInvariant() : string.Empty;
    }

    private string? External(string url, string scheme, Document document, int offset)
    {
        if (scheme is "https" or "http" or "mailto" or "tel" or "sms")
        {
            return url;
        }

        bag.Report(
            Rules.UnsafeLink,
            document.At(offset),
            $"A link cannot begin with '{scheme}:'.",
            "Links begin with https:, http:, mailto:, tel:, sms: or xref:, or name a file.");
        return null;
    }

    private static (string Path, string Suffix) SplitPath(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (url, string.Empty) : (url[..end], url[end..]);
    }

    private string? Xref(string url, Document document, int offset)
    {
        var (id, rest) = SplitPath(url["xref:".Length..]);
        var found = byXref[id].ToList();
        if (found.Count == 0)
        {
            // As Statiq finds them: a page by its title, its blanks written as dashes; any other file by its name.
            found = [.. byOtherName[Uri.UnescapeDataString(id)]];
        }

        var address = found.Count == 1 ? found[0].Address : $"{id}/index.html";
        if (found.Count <= 1 && addresses.Contains(address))
        {
            return Link(document, address) + rest;
        }

        if (found.Count <= 1 && (leftOut.Contains(address) || unread.HasNamed(id)))
        {
            return null;
        }

        bag.Report(
            Rules.BadXref,
            document.At(offset),
            found.Count == 0
                ? $"No page has the xref '{id}'."
                : $"{found.Count} files have the xref '{id}': {string.Join(", ", found.Select(file => file.Path))}.",
            found.Count > 0 ? "Give a page an 'xref' of its own, or link to the file by its path."
                : bag.IsFull ? null
                : Suggestion.DidYouMean(id, byXref.Concat(byOtherName).Select(group => group.Key)));
        return null;
    }

    private string? Internal(string path, string rest, Document document, int offset, bool isImage)
    {
        var plain = Uri.UnescapeDataString(path);
        if (Target(plain, document.Page, addresses) is { } target)
        {
            return Link(document, target) + rest;
        }

        if (IsMissed(plain, document.Page))
        {
            return null;
        }

        if (Source(plain, document.Page) is "" or "index.md" or Model.Addresses.FirstPage || Target(plain, document.Page, OnlyFirstPage) is not null)
        {
            ReportNoFirstPage();
            return null;
        }

        var rule = isImage ? Rules.MissingAsset : Rules.BrokenLink;
        bag.Report(
            rule,
            document.At(offset),
            $"'{path}' leads to nothing on this site.",
            Near(path, document) ?? "Link to a file by its path from this one, as in ../safety.md.");
        return null;
    }

    /// <summary>Whether a path leads to what is missing by no fault of its own: it is left out, or was not read.</summary>
    private bool IsMissed(string path, Page page) => (leftOut.Count > 0 && Target(path, page, leftOut) is not null) || IsUnread(path, page.SourcePath);

    /// <summary>Whether a path leads to a page that could not be read: to its source, or to an address that ends with its name.</summary>
    /// <param name="from">The path that it is relative to.</param>
    public bool IsUnread(string path, string from)
    {
        var source = path.StartsWith('/') ? path[1..] : Model.Addresses.Resolve(from, path);
        return source is not null && (unread.HasPath(source) || unread.HasNamed(Path.GetFileNameWithoutExtension(source)));
    }

    /// <summary>Every page has a link to the first one: where it is missing, that is one mistake.</summary>
    public void ReportNoFirstPage() => bag.Report(
        Rules.NoFirstPage,
        Position.StartOf("input/index.md"),
        "There is no first page: pages of this site link to index.html, and nothing is made into it.",
        "Write input/index.md. If a page with another name is meant, rename it.");

    private static string? Source(string path, Page page) =>
        path.StartsWith('/') ? Model.Addresses.Resolve(string.Empty, path[1..]) : Model.Addresses.Resolve(page.SourcePath, path);

    private string? Target(string path, Page page, FrozenSet<string> known)
    {
        var source = Source(path, page);
        if (source is not null && addressBySource.TryGetValue(SourceNames.Of(source), out var address) && known.Contains(address))
        {
            return address;
        }

        var direct = path.StartsWith('/') ? source : Model.Addresses.Resolve(page.Address, path);
        if (direct is null)
        {
            return null;
        }

        direct = SourceNames.Of(direct);
        string[] candidates = direct.Length == 0 || direct.EndsWith('/') ? [direct + "index.html"] : [direct, direct + ".html", direct + "/index.html"];
        return candidates.FirstOrDefault(known.Contains);
    }

    private string? Near(string path, Document document)
    {
        if (bag.IsFull)
        {
            return null;
        }

        var page = document.Page;
        var wanted = (path.StartsWith('/') ? path[1..] : Model.Addresses.Resolve(page.SourcePath, path)) ?? path;
        var closest = Suggestion.Closest(wanted, addressBySource.Keys)
            ?? Suggestion.Closest(wanted, addresses)
            ?? addressBySource.Keys.FirstOrDefault(source => source.EndsWith("/" + wanted[(wanted.LastIndexOf('/') + 1)..], StringComparison.Ordinal));
        return closest is null ? null : $"Did you mean '{Model.Addresses.Relative(page.SourcePath, closest)}'?";
    }

    private string Link(Document from, string address) =>
        Model.Addresses.Link(from.Page.Address == Model.Addresses.NotFound ? root + address : Model.Addresses.Relative(from.Page.Address, address));
}
