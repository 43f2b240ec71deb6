using System.Globalization;
using System.Text;
using SiteGen.Pdf.Syntax;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf;

/// <summary>Writes what the file says of itself: as XMP, and in the older dictionary that many programs still read.</summary>
internal sealed class Metadata(PdfWorkbook workbook)
{
    private const string Producer = "SiteGen";

    private readonly string title = BareText.Of(workbook.Title);
    private readonly string author = BareText.Of(workbook.Author);
    private readonly string description = BareText.Of(workbook.Description);

    /// <returns>The dictionary's object.</returns>
    public int WriteInfo(PdfFile file)
    {
        var date = workbook.Created.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var info = new PdfBuffer().Raw("<</Title"u8).Text(title)
            .Raw("/Producer"u8).Text(Producer)
            .Raw("/CreationDate"u8).Text(date).Raw("/ModDate"u8).Text(date);
        if (author.Length > 0)
        {
            info.Raw("/Author"u8).Text(author);
        }

        if (description.Length > 0)
        {
            info.Raw("/Subject"u8).Text(description);
        }

        return file.Put(info.Raw(">>"u8));
    }

    /// <returns>The stream's object.</returns>
    public int WriteStream(PdfFile file)
    {
        // Not compressed: programs that know no PDF find it by its marks.
        var id = file.Reserve();
        file.PutPlain(id, "/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(Xmp()));
        return id;
    }

    private const string Namespaces =
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";

    private string Xmp()
    {
        var date = workbook.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var creator = Optional(author, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>\n");
        var about = Optional(
            description,
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            "</rdf:li></rdf:Alt></dc:description>\n");
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" {Namespaces}>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{Escape(workbook.Language)}</rdf:li></rdf:Bag></dc:language>
            {creator}{about}<xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Optional(string value, string before, string after) =>
        value.Length == 0 ? string.Empty : before + Escape(value) + after;

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
