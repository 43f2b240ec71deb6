using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Structure;

/// <summary>Writes the structure tree and the table that leads from the pages back to it.</summary>
internal static class StructureTree
{
    /// <summary>Gives the elements their objects, in reading order.</summary>
    public static void Number(PdfFile file, StructureElement element)
    {
        element.Id = file.Reserve();
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
        {
            Number(file, kid.Child);
        }
    }

    /// <param name="file">Where to.</param>
    /// <param name="document">The topmost element; numbered.</param>
    /// <param name="owners">
    /// By structure key: the elements that own a page's marks, in the order of their numbers, or the one element that owns an annotation.
    /// </param>
    /// <returns>The tree's object.</returns>
    public static int Write(PdfFile file, StructureElement document, IReadOnlyList<StructureOwners> owners)
    {
        var root = file.Reserve();
        WriteElement(file, document, root);
        var table = new PdfBuffer().Raw("<</Nums["u8);
        for (var key = 0; key < owners.Count; key++)
        {
            table.Number(key);
            WriteOwners(table, owners[key]);
        }

        var parents = file.Put(table.Raw("]>>"u8));
        file.Put(root, new PdfBuffer().Raw("<</Type/StructTreeRoot/K"u8).Reference(document.Id)
            .Raw("/ParentTree"u8).Reference(parents).Raw("/ParentTreeNextKey"u8).Number(owners.Count).Raw(">>"u8));
        return root;
    }

    private static void WriteOwners(PdfBuffer table, StructureOwners owners)
    {
        if (owners.OfAnnotation is { } owner)
        {
            table.Reference(owner.Id);
        }
        else
        {
            table.References(owners.OfMarks.Select(element => element.Id));
        }
    }

    private static void WriteElement(PdfFile file, StructureElement element, int parent)
    {
        var body = new PdfBuffer().Raw("<</S"u8).Name(element.Type).Raw("/P"u8).Reference(parent);
        if (element.Alternative is { } alternative)
        {
            body.Raw("/Alt"u8).Text(alternative);
        }

        if (element.Attributes is { } attributes)
        {
            body.Raw("/A"u8).Raw(System.Text.Encoding.ASCII.GetBytes(attributes));
        }

        body.Raw("/K["u8);
        foreach (var kid in element.Kids)
        {
            WriteKid(file, element, kid, body);
        }

        file.Put(element.Id, body.Raw("]>>"u8));
    }

    private static void WriteKid(PdfFile file, StructureElement element, StructureKid kid, PdfBuffer body)
    {
        switch (kid)
        {
            case StructureKid.Element { Child: var child }:
                body.Reference(child.Id);
                WriteElement(file, child, element.Id);
                break;
            case StructureKid.Content content:
                body.Raw("<</Type/MCR/Pg"u8).Reference(content.Page).Raw("/MCID"u8).Number(content.Mark).Raw(">>"u8);
                break;
            case StructureKid.Annotation annotation:
                body.Raw("<</Type/OBJR/Pg"u8).Reference(annotation.Page).Raw("/Obj"u8).Reference(annotation.Object).Raw(">>"u8);
                break;
        }
    }
}
