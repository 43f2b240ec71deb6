using SiteGen.Model;
using SiteGen.Rendering;

namespace SiteGen.Outputs;

/// <summary>Every worksheet as a page to fill in or print, their list, and all of them on one page.</summary>
internal sealed class WorksheetForms : IOutput
{
    public string Name => "worksheets";

    private static (string Name, object? Value)[] Values(Worksheet sheet, Site site)
    {
        var (style, script) = Bundle.For(sheet);
        return [("sheet", SheetViews.Sheet.Of((sheet, site, false))), ("style", style), ("script", script)];
    }

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var site = context.Site;
        if (site.Worksheets.IsEmpty)
        {
            yield break;
        }

        if (context.DocumentOf(SheetAddresses.Index) is null && context.Theme.Has("pages/worksheets"))
        {
            yield return GeneratedPage.Of(SheetAddresses.Index, "worksheets", site).File(context, new("theme/pages/worksheets.html", 1, 1), _ => []);
        }

        foreach (var sheet in context.Theme.Has("pages/worksheet") ? site.Worksheets : [])
        {
            var page = new GeneratedPage(SheetAddresses.Page(sheet.Id), "worksheet", sheet.Title, sheet.Purpose);
            yield return page.File(context, sheet.Position, _ => Values(sheet, site));
        }

        if (context.Theme.Has("pages/workbook"))
        {
            yield return GeneratedPage.Of(SheetAddresses.Workbook, "workbook", site)
                .File(
                    context,
                    new("theme/pages/workbook.html", 1, 1),
                    _ => [("sheets", SheetViews.Sheet.Many(site.Worksheets.Select(sheet => (sheet, site, true))))]) with { Repeats = true };
        }
    }
}
