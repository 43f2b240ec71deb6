namespace SiteGen.Pdf.Structure;

/// <summary>A node of the tree that tells a screen reader what the marks on the pages are, in reading order.</summary>
internal sealed class StructureElement(string type)
{
    private readonly List<StructureKid> kids = [];

    public string Type => type;

    /// <summary>What a figure shows; null where words say it.</summary>
    public string? Alternative { get; init; }

    /// <summary>What further attributes it has, in PDF syntax: a list's numbering, a header cell's scope.</summary>
    public string? Attributes { get; set; }

    public IReadOnlyList<StructureKid> Kids => kids;

    public StructureElement? Parent { get; private set; }

    /// <summary>Its object in the file, once numbered.</summary>
    public int Id { get; set; }

    /// <summary>Adds a child at the end.</summary>
    public StructureElement Add(StructureElement child)
    {
        child.Parent = this;
        kids.Add(new StructureKid.Element(child));
        return child;
    }

    public StructureElement Add(string childType) => Add(new StructureElement(childType));

    /// <summary>Takes a child out again that nothing was drawn for.</summary>
    public void Remove(StructureElement child) => kids.Remove(new StructureKid.Element(child));

    /// <summary>Takes marks on a page as its next content.</summary>
    public void AddContent(int page, int mark) => kids.Add(new StructureKid.Content(page, mark));

    /// <summary>Takes an annotation, such as a field or a link, as its next content.</summary>
    public void AddAnnotation(int page, int annotation) => kids.Add(new StructureKid.Annotation(page, annotation));
}
