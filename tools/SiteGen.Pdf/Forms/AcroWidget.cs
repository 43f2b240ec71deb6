using SiteGen.Pdf.Pages;
using SiteGen.Pdf.Structure;

namespace SiteGen.Pdf.Forms;

/// <summary>One place of a field on a page.</summary>
/// <param name="Id">Its object.</param>
/// <param name="Page">The page's object.</param>
/// <param name="Bounds">Where it is.</param>
/// <param name="Owner">Its structure element.</param>
/// <param name="State">For a circle: the value that it stands for.</param>
/// <param name="Tip">For a circle: what a screen reader calls it.</param>
internal sealed record AcroWidget(int Id, int Page, Bounds Bounds, StructureElement Owner, string? State = null, string? Tip = null)
    : Annotation(Id, Page, Bounds, Owner);
