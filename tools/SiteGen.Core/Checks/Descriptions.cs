using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Search engines and lists show a page's description.</summary>
internal sealed class Descriptions : ICheck
{
    public void Conclude(CheckContext context)
    {
        foreach (var page in context.Site.Pages.Where(page => page.Description.Length == 0 && page.Address != Addresses.NotFound))
        {
            context.Report(Rules.MissingDescription.At(page.Position, "This page has no 'description'.", "Say in one sentence what the reader finds here."));
        }
    }
}
