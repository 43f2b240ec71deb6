using SiteGen.Model;
using SiteGen.Serving.HostRules;

namespace SiteGen.Serving;

/// <summary>What the host answers for a path: a file with a status, or another place to look.</summary>
/// <param name="Address">Of the file; empty where there is none.</param>
/// <param name="Location">For a redirect; null else.</param>
internal sealed record Answer(int Status, string Address, ServedFile? File, string? Location)
{

    /// <summary>
    /// What Netlify would answer: a forced rule first, then a file, then any other rule, then the site's page for what is not there.
    /// </summary>
    public static Answer For(ServedSite site, RequestPath path)
    {
        var rule = site.Redirects.For(path.Text);
        return (rule is { Rule.IsForced: true } ? Follow(rule.Value, site, path) : null)
            ?? Lookup(site, path)
            ?? (rule is { Rule.IsForced: false } ? Follow(rule.Value, site, path) : null)
            ?? ToRoot(site, path)
            ?? new(404, Addresses.NotFound, site.Find(Addresses.NotFound), null);
    }

    private static Answer Redirect(int status, string location) => new(status, string.Empty, null, location);

    /// <summary>
    /// The file of a path as Netlify finds it by default: <c>/about</c> is <c>about.html</c>, <c>/folder</c> leads to <c>/folder/</c>,
    /// and <c>/about/</c> leads to <c>/about</c>.
    /// </summary>
    private static Answer? Lookup(ServedSite site, RequestPath path)
    {
        if (!path.Text.StartsWith(site.Root, StringComparison.Ordinal))
        {
            return null;
        }

        var address = path.Text[site.Root.Length..];
        var folder = address.TrimEnd('/');
        var isFolder = address.EndsWith('/');
        if (!isFolder && Found(site, address) is { } exact)
        {
            return exact;
        }

        if (folder.Length > 0 && Found(site, folder + ".html") is { } page)
        {
            return isFolder ? Redirect(301, Encoded(path.Text.TrimEnd('/')) + path.Query) : page;
        }

        var index = Found(site, folder.Length == 0 ? "index.html" : folder + "/index.html");
        return index is null || isFolder || address.Length == 0 ? index : Redirect(301, Encoded(path.Text) + "/" + path.Query);
    }

    /// <summary>The host's own files are no files of the site.</summary>
    private static Answer? Found(ServedSite site, string address) =>
        address is not ("_headers" or "_redirects") && site.Find(address) is { } file ? new(200, address, file, null) : null;

    private static Answer? Follow((RedirectRule Rule, string Target) found, ServedSite site, RequestPath path)
    {
        var (rule, target) = found;
        if (rule.IsRedirect)
        {
            return Redirect(rule.Status, target.Contains('?', StringComparison.Ordinal) ? target : target + path.Query);
        }

        return RequestPath.Read(target) is { } other && Lookup(site, other) is { File: not null } answer ? answer with { Status = rule.Status } : null;
    }

    /// <summary>A site below a path of its host has nothing at the host's root.</summary>
    private static Answer? ToRoot(ServedSite site, RequestPath path) =>
        path.Text == "/" || path.Text + "/" == site.Root ? Redirect(302, site.Root) : null;

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
