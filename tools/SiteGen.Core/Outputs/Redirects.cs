using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Rendering;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Old addresses lead to the new ones: with <c>_redirects</c> where the host reads it, with a page at the old address everywhere else.</summary>
internal sealed class Redirects : IOutput
{
    public string Name => "redirects";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var own = context.Sources.Input.Find("_redirects");
        var moved = context.Site.MadePages.SelectMany(page => page.RedirectFrom.Select(old => new Move(page, Normal(old.Value), old.Position))).ToList();
        foreach (var (_, old, source) in moved.FindAll(move => SafeAddress.ReservedProblem(move.Old) is not null))
        {
            context.Bag.Report(Rules.UnsafePath, source, $"'{old}' cannot be an address: {SafeAddress.ReservedProblem(old)}.");
        }

        moved.RemoveAll(move => SafeAddress.ReservedProblem(move.Old) is not null);
        foreach (var (page, old, source) in moved)
        {
            yield return OutputFile.Of(PageAddress(old), source, target => WritePage(context, page, PageAddress(old), source, target));
        }

        if (own is not null || moved.Count > 0)
        {
            yield return OutputFile.Of("_redirects", Position.StartOf(own?.Display ?? "input/site.yml"), target => WriteRules(context, own, moved, target));
        }
    }

    private static string Normal(string old) => old.Trim().TrimStart('/');

    /// <summary>An old address without an extension was a folder, or an address whose <c>.html</c> was hidden.</summary>
    private static string PageAddress(string old) =>
        old.Length == 0 || old.EndsWith('/') ? old + "index.html" : Path.GetExtension(old).Length > 0 ? old : old + ".html";

    private static void WritePage(OutputContext context, Page page, string old, Position source, Utf8Buffer target)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["target"] = Addresses.Relative(old, page.Address),
            ["page"] = Views.PageLink.Of((page, context.Site)),
            ["root"] = Addresses.ToRoot(old),
            ["policy"] = Headers.MetaValue,
        };
        context.Theme.Render("layouts/redirect", source, values, target);
    }

    private static void WriteRules(OutputContext context, SourceFile? own, IEnumerable<Move> moved, Utf8Buffer target)
    {
        if (own is not null && SourceText.Read(own, context.Bag) is { } source)
        {
            target.Write(source.Text.TrimEnd());
            target.Write("\n");
        }

        // The site may be below the root of its host, and rules begin at the root.
        var root = context.Site.Root;
        foreach (var (page, old, _) in moved)
        {
            target.Write($"{root}{Encode(old)} {root}{Encode(page.Address)} 301\n");
        }
    }

    private static string Encode(string address)
    {
        var result = new StringBuilder();
        foreach (var part in address.Split('/'))
        {
            result.Append(result.Length > 0 ? "/" : string.Empty).Append(Uri.EscapeDataString(part));
        }

        return result.ToString();
    }

    private readonly record struct Move(Page Page, string Old, Position Source);
}
