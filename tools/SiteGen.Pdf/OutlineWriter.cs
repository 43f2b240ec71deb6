using System.Collections.Immutable;
using SiteGen.Pdf.Layout;
using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf;

/// <summary>Writes bookmarks: lists of two levels, linked in both directions.</summary>
internal static class OutlineWriter
{
    /// <returns>The outline's object; null where there are no bookmarks.</returns>
    public static int? Write(PdfFile file, ImmutableArray<Bookmark> bookmarks)
    {
        if (bookmarks.IsEmpty)
        {
            return null;
        }

        var tops = new List<Node>();
        foreach (var bookmark in bookmarks)
        {
            var list = bookmark.Level > 1 && tops.Count > 0 ? tops[^1].Inside : tops;
            list.Add(new Node(bookmark, file.Reserve(), []));
        }

        var root = file.Reserve();
        var body = new PdfBuffer().Raw("<</Type/Outlines"u8);
        WriteList(file, tops, root, body);
        file.Put(root, body.Raw("/Count"u8).Number(bookmarks.Length).Raw(">>"u8));
        return root;
    }

    /// <summary>Writes the items of a list, and into their parent where the list begins and ends.</summary>
    private static void WriteList(PdfFile file, List<Node> items, int parent, PdfBuffer parentBody)
    {
        parentBody.Raw("/First"u8).Reference(items[0].Id).Raw("/Last"u8).Reference(items[^1].Id);
        for (var i = 0; i < items.Count; i++)
        {
            var (bookmark, id, inside) = items[i];
            var body = new PdfBuffer().Raw("<</Title"u8).Text(bookmark.Title).Raw("/Parent"u8).Reference(parent)
                .Raw("/Dest["u8).Reference(bookmark.Page).Raw("/XYZ null"u8).Number(bookmark.Top).Raw(" null]"u8);
            if (i > 0)
            {
                body.Raw("/Prev"u8).Reference(items[i - 1].Id);
            }

            if (i < items.Count - 1)
            {
                body.Raw("/Next"u8).Reference(items[i + 1].Id);
            }

            if (inside.Count > 0)
            {
                WriteList(file, inside, id, body);
                body.Raw("/Count"u8).Number(inside.Count);
            }

            file.Put(id, body.Raw(">>"u8));
        }
    }

    private sealed record Node(Bookmark Bookmark, int Id, List<Node> Inside);
}
