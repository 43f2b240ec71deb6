using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Renders a page's template and puts the layout around it.</summary>
internal static class PageRenderer
{
    private const string Layout = "layouts/default";

    /// <param name="type">A template of <c>pages/</c>.</param>
    /// <param name="more">Values for this type of page alone.</param>
    public static void Render(
        OutputContext context,
        string type,
        PageView view,
        Position source,
        Utf8Buffer target,
        params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["page"] = Views.Page.Of(view),
            ["root"] = Root(context.Site, view.Page),
            ["type"] = type,
            ["private"] = context.Site.IsPrivate(view.Page.Address),
            ["policy"] = Headers.MetaValue,
            ["style"] = Bundle.StyleFor(type, RareElements.AreIn(view.Body.Html.Span)),
            ["script"] = Bundle.ScriptFor(type),
            ["structured"] = StructuredData.Of(view),
        };
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        using var content = new Utf8Buffer();
        if (context.Theme.Render("pages/" + type, source, values, content))
        {
            values["content"] = new TrustedHtml(content.Memory);
            // No page asks for it by name, so that where it is missing no page is at fault.
            if (context.Theme.Render(Layout, context.Theme.Has(Layout) ? source : Position.StartOf($"theme/{Layout}.html"), values, target))
            {
                return;
            }
        }

        // Half a page lacks what others link to, which is no fault of theirs.
        target.Clear();
    }

    /// <summary>404.html is served at any depth, so its links begin at the root of the site.</summary>
    private static string Root(Site site, Page page) =>
        page.Address == Addresses.NotFound ? site.Root : Addresses.ToRoot(page.Address);
}
