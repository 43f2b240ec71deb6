using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Pages;

/// <summary>Numbers what leads from the pages to the structure tree: first the pages, then the annotations.</summary>
internal static class StructureKeys
{
    /// <returns>The owners of each key.</returns>
    public static IReadOnlyList<StructureOwners> Assign(IReadOnlyList<PageCanvas> pages)
    {
        var owners = pages.Select(page => new StructureOwners(page.MarkOwners)).ToList();
        foreach (var annotation in pages.SelectMany(page => page.Annotations))
        {
            annotation.Key = owners.Count;
            owners.Add(new StructureOwners([], annotation.Owner));
        }

        return owners;
    }
}
