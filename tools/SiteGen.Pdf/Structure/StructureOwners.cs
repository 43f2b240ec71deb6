namespace SiteGen.Pdf.Structure;

/// <summary>Who owns what one structure key stands for: a page's marks, or an annotation.</summary>
internal sealed record StructureOwners(IReadOnlyList<StructureElement> OfMarks, StructureElement? OfAnnotation = null);
