using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Rendering;

namespace SiteGen.Outputs;

/// <summary>All steps on one page, to print or to keep: their ids unique, links between them inside the page, every source once.</summary>
internal sealed class WholeGuide : IOutput
{
    public const string Address = "guide.html";
    private const string OutputName = "guide";

    public string Name => OutputName;

    public static bool IsMade(OutputContext context) =>
        !context.Site.Steps.IsEmpty && context.Site.Makes(OutputName) && context.Theme.Has("pages/guide");

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (IsMade(context))
        {
            yield return GeneratedPage.Of(Address, "guide", context.Site)
                .File(context, new("theme/pages/guide.html", 1, 1), bodies => Values(context, bodies)) with { Repeats = true };
        }
    }

    private static (string Name, object? Value)[] Values(OutputContext context, Bodies bodies)
    {
        var steps = context.Site.Steps
            .Select(step => (Step: step, Body: context.DocumentOf(step.Address) is { } document ? bodies.Of(document) : Body.Empty)).ToList();
        var own = steps.SelectMany(part => part.Body.Notes.Select(note => (part.Step, Note: note with { Id = GuideFragment.Id(part.Step.Slug, note.Id) })))
            .DistinctBy(part => part.Note.Id).ToList();
        var notes = own.ConvertAll(part => part.Note);
        var chapters = steps.Select(part => new PageView(part.Step, part.Body with { Html = Rewrite(part.Step, part.Body.Html), More = null }, context.Site));
        var entries = own.Select(part => part.Note with { Html = Rewrite(part.Step, part.Note.Html) });
        var sheets = context.Site.Worksheets.Select(sheet => (sheet, context.Site, InWorkbook: true));
        return [("chapters", Views.Page.Many(chapters)), ("notes", Views.Note.Many(entries)), ("sheets", SheetViews.Sheet.Many(sheets))];

        byte[] Rewrite(Page step, ReadOnlyMemory<byte> html) => GuideFragment.Rewrite(html.Span, step, context.Site, notes);
    }
}
