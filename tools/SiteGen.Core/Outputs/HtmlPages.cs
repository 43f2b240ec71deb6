using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Every page that has a source file.</summary>
internal sealed class HtmlPages : IOutput
{
    /// <summary>Templates of pages that are made from something other than a text. They need values that no text has.</summary>
    private static readonly string[] NotForTexts = ["worksheet", "worksheets", "workbook", "guide"];

    public string Name => "pages";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Documents.Select(document => new OutputFile(
            document.Page.Address,
            new(document.Source.File, 1, 1),
            (bodies, target) => Write(context, document, bodies.Of(document), target)));

    private static Body Write(OutputContext context, Document document, Body body, Utf8Buffer target)
    {
        if (document.Page.IsWholeDocument)
        {
            target.Write(body.Html.Span);
        }
        else
        {
            var source = document.Page.Layout.Value.Length > 0 ? document.Page.Layout.Position : new Position(document.Source.File, 1, 1);
            PageRenderer.Render(context, TypeOf(document.Page, context.Theme), new(document.Page, body, context.Site), source, target);
        }

        return body;
    }

    /// <summary>The template: the one that the page asks for, where the theme has it, or else an article's.</summary>
    private static string TypeOf(Page page, Theme theme) =>
        page.Layout.Value.Length > 0 || page.IsStep || (page.Type.Length > 0 && !NotForTexts.Contains(page.Type) && theme.Has("pages/" + page.Type))
            ? page.Type
            : "article";
}
