namespace SiteGen.Pdf.Structure;

/// <summary>What a structure element holds.</summary>
internal abstract record StructureKid
{
    /// <summary>Another element.</summary>
    internal sealed record Element(StructureElement Child) : StructureKid;

    /// <summary>A marked stretch of a page's content stream.</summary>
    /// <param name="Page">The page's object.</param>
    /// <param name="Mark">The stretch's number on that page.</param>
    internal sealed record Content(int Page, int Mark) : StructureKid;

    /// <summary>A field or a link.</summary>
    /// <param name="Page">The page's object.</param>
    /// <param name="Object">The annotation's object.</param>
    internal sealed record Annotation(int Page, int Object) : StructureKid;
}
