using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Pages;

/// <summary>Something on a page that a reader can act on.</summary>
internal abstract record Annotation(int Id, int Page, Bounds Bounds, StructureElement Owner)
{
    /// <summary>Its key in the table that leads from the pages to the structure tree.</summary>
    public int Key { get; set; }
}
