using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>A page that the program makes from something other than a text of its own.</summary>
internal sealed record GeneratedPage(string Address, string Type, string Title, string Description)
{
    /// <summary>The page of the interface text <c>{key}_title</c> and <c>{key}_description</c>.</summary>
    public static GeneratedPage Of(string address, string type, Site site) =>
        new(address, type, site.Strings.Get(type.Replace('-', '_') + "_title"), site.Strings.Get(type.Replace('-', '_') + "_description"));

    /// <param name="values">Values for this page alone; computed when it is rendered.</param>
    public OutputFile File(
        OutputContext context,
        Position source,
        Func<Bodies, (string Name, object? Value)[]> values) => OutputFile.Of(Address, source, (bodies, target) =>
    {
        var page = new Page { SourcePath = string.Empty, Address = Address, Title = Title, Description = Description, Xref = Type };
        PageRenderer.Render(context, Type, new(page, Body.Empty, context.Site), source, target, values(bodies));
    });
}
