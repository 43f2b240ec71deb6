using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>The site's policy blocks inline scripts, styles and handlers, so that no content can run code in a reader's page.</summary>
internal sealed class InlineCode : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (code, offset) in file.Outline?.InlineCode.DistinctBy(code => code.Text) ?? [])
        {
            context.Report(
                Rules.InlineCode.At(
                    context.PlaceOf(file, offset).Position,
                    $"'{code}' on {file.Address} would be blocked by the site's Content-Security-Policy.",
                    "Put styles into input/_theme/styles/brand.css and scripts into a file of their own."),
                file.Repeats);
        }
    }
}
