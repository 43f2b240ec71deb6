using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Pages;

/// <summary>Writes the pages.</summary>
internal static class PageTree
{
    /// <param name="file">Where to.</param>
    /// <param name="pages">In order.</param>
    /// <param name="paper">Their size.</param>
    /// <param name="fonts">Names and objects.</param>
    /// <returns>The tree's object.</returns>
    public static int Write(PdfFile file, IReadOnlyList<PageCanvas> pages, PdfPaper paper, ReadOnlySpan<(string Name, int Object)> fonts)
    {
        var resources = new PdfBuffer().Raw("<</Font<<"u8);
        foreach (var (name, font) in fonts)
        {
            resources.Name(name).Reference(font);
        }

        var resourcesObject = file.Put(resources.Raw(">>>>"u8));
        var tree = file.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            WritePage(file, pages[i], i, tree);
        }

        file.Put(tree, new PdfBuffer().Raw("<</Type/Pages/Count"u8).Number(pages.Count)
            .Raw("/Kids"u8).References(pages.Select(page => page.Id))
            .Raw("/MediaBox[0 0"u8).Number(paper.Width).Number(paper.Height)
            .Raw("]/Resources"u8).Reference(resourcesObject).Raw(">>"u8));
        return tree;
    }

    private static void WritePage(PdfFile file, PageCanvas page, int key, int tree)
    {
        var content = file.Reserve();
        file.PutStream(content, [], page.Content);
        foreach (var link in page.Annotations.OfType<LinkAnnotation>())
        {
            link.Write(file);
        }

        // Tabs: the tab key follows the structure.
        var body = new PdfBuffer().Raw("<</Type/Page/Tabs/S/Parent"u8).Reference(tree)
            .Raw("/Contents"u8).Reference(content).Raw("/StructParents"u8).Number(key);
        if (page.Annotations.Count > 0)
        {
            // In reading order: some viewers take "by structure" to mean the order of this list.
            body.Raw("/Annots"u8).References(page.Annotations.OrderBy(annotation => annotation.Owner.Id).Select(annotation => annotation.Id));
        }

        file.Put(page.Id, body.Raw(">>"u8));
    }
}
