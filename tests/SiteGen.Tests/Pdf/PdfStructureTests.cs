using SiteGen.Pdf;
using SiteGen.Pdf.Blocks;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class PdfStructureTests
{
    [Fact]
    public void A_question_is_label_then_hint_then_field()
    {
        using var reader = PdfReader.Of(new PdfHeading(1, "Title"), new PdfEntry("a", "Label") { Hint = "Hint" });

        Assert.Equal("Document(Sect(H1 Div(P P Form)))", new StructureReader(reader).Outline);
    }

    [Fact]
    public void A_note_stands_on_the_first_page_alone_and_is_read_before_the_title()
    {
        var sheet = new PdfSheet([new PdfHeading(1, "Title"), new PdfParagraph("One"), new PdfPageBreak(), new PdfParagraph("Two")]) { Title = "Title", Note = "Note" };
        using var reader = new PdfReader(PdfWriter.Write(new PdfWorkbook("Test", "en", [sheet]), PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.Equal("Document(Sect(P H1 P P))", new StructureReader(reader).Outline);
        Assert.Equal([true, false], reader.Document.GetPages().Select(page => page.GetWords().Any(word => word.Text == "Note")));
    }

    [Fact]
    public void Ticks_are_a_list_of_fields_with_their_labels()
    {
        using var reader = PdfReader.Of(new PdfTicks("a", "Label", [new("x", "One"), new("y", "Two")]));

        Assert.Equal("Document(Sect(Div(P L(LI(LBody(Form)) LI(LBody(Form))))))", new StructureReader(reader).Outline);
    }

    [Fact]
    public void A_table_tells_its_column_and_row_headings()
    {
        using var reader = PdfReader.Of(new PdfTable("Label", [new("Day"), new("Done")], [new([new PdfTextCell("Monday"), new PdfTickCell("a", "Monday: done")])]));

        var structure = new StructureReader(reader);

        Assert.Equal("Document(Sect(Div(P Table(THead(TR(TH TH)) TBody(TR(TH TD(Form)))))))", structure.Outline);
        Assert.Equal(["Column", "Column", "Row"], structure.Elements.Where(element => element.Type == "TH")
            .Select(element => reader.Entry<NameToken>(reader.Entry<DictionaryToken>(element.Dictionary, "A")!, "Scope")!.Data));
    }

    [Fact]
    public void Lists_side_by_side_are_read_one_after_the_other()
    {
        using var reader = PdfReader.Of(new PdfSideBySide(
            [new PdfEntry("left.1", "One"), new PdfEntry("left.2", "Two")],
            [new PdfEntry("right.1", "Three"), new PdfEntry("right.2", "Four")]));

        var names = PageWidgets(reader, 1).Select(widget => reader.Words(widget, "TU"));

        Assert.Equal("Document(Sect(Div(Div(P Form) Div(P Form)) Div(Div(P Form) Div(P Form))))", new StructureReader(reader).Outline);
        Assert.Equal(["One", "Two", "Three", "Four"], names);
    }

    [Fact]
    public void A_link_in_a_paragraph_is_an_element_of_its_own()
    {
        using var reader = PdfReader.Of(new PdfParagraph(new PdfText([new("Read "), new("step 2", Link: "https://example.org/ü x"), new(".")])));

        var structure = new StructureReader(reader);
        var link = Assert.Single(structure.Elements, element => element.Type == "Link");
        var annotation = reader.Resolve<DictionaryToken>(new IndirectReferenceToken(new(link.Annotations.Single(), 0)));

        Assert.Equal("Document(Sect(P(Link)))", structure.Outline);
        Assert.Equal("step 2", reader.Words(annotation, "Contents"));
        Assert.Equal("https://example.org/%C3%BC%20x", reader.Words(reader.Entry<DictionaryToken>(annotation, "A")!, "URI"));
    }

    [Fact]
    public void Every_mark_on_a_page_is_decoration_or_owned_once()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);
        var owned = new StructureReader(reader).Elements.SelectMany(element => element.Marks).ToList();

        var drawn = reader.Document.GetPages().SelectMany(page => Marks(page.GetMarkedContents())
            .Select(mark => (Page: PageObject(reader, page.Number), mark))).ToList();

        Assert.Equal(owned.Count, owned.Distinct().Count());
        Assert.Equal(drawn.Order(), owned.Order());
    }

    [Fact]
    public void All_text_and_all_lines_are_marked()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);

        Assert.All(reader.Document.GetPages(), page =>
        {
            var depth = 0;
            foreach (var operation in page.Operations)
            {
                depth += operation.Operator is "BMC" or "BDC" ? 1 : operation.Operator == "EMC" ? -1 : 0;
                Assert.True(depth > 0 || operation.Operator == "EMC", $"{operation.Operator} outside marked content");
            }
        });
    }

    [Fact]
    public void Every_field_and_link_leads_back_to_its_element()
    {
        using var reader = new PdfReader(PdfWriter.Write(SampleSheets.Workbook, PdfPaper.A4, SampleSheets.Fonts).Bytes);
        var owners = new StructureReader(reader).Elements.SelectMany(element => element.Annotations.Select(annotation => (annotation, element)))
            .ToDictionary(pair => pair.annotation, pair => pair.element);
        var root = reader.Entry<DictionaryToken>(reader.Catalog, "StructTreeRoot")!;
        var table = reader.Entry<ArrayToken>(reader.Entry<DictionaryToken>(root, "ParentTree")!, "Nums")!.Data;
        var byKey = table.Chunk(2).ToDictionary(pair => ((NumericToken)pair[0]).Int, pair => pair[1]);
        var annotations = Enumerable.Range(1, reader.Document.NumberOfPages).SelectMany(page => Annotations(reader, page)).ToList();

        Assert.Equal(owners.Keys.Order(), annotations.Select(annotation => annotation.Data.ObjectNumber).Order());
        Assert.All(annotations, reference =>
        {
            var annotation = reader.Resolve<DictionaryToken>(reference);
            var owner = owners[reference.Data.ObjectNumber];
            var key = reader.Entry<NumericToken>(annotation, "StructParent")!.Int;
            Assert.Equal(reader.Entry<NameToken>(annotation, "Subtype")!.Data == "Link" ? "Link" : "Form", owner.Type);
            Assert.Equal(owner.Id, ((IndirectReferenceToken)byKey[key]).Data.ObjectNumber);
        });
    }

    private static IEnumerable<int> Marks(IEnumerable<MarkedContentElement> contents) =>
        contents.SelectMany(content => Marks(content.Children).Concat(content.MarkedContentIdentifier < 0 ? [] : [content.MarkedContentIdentifier]));

    private static long PageObject(PdfReader reader, int page)
    {
        var pages = reader.Entry<DictionaryToken>(reader.Catalog, "Pages")!;
        return ((IndirectReferenceToken)reader.Entry<ArrayToken>(pages, "Kids")!.Data[page - 1]).Data.ObjectNumber;
    }

    private static IEnumerable<IndirectReferenceToken> Annotations(PdfReader reader, int page) =>
        reader.Entry<ArrayToken>(reader.Document.GetPage(page).Dictionary, "Annots")!.Data.Cast<IndirectReferenceToken>();

    private static IEnumerable<DictionaryToken> PageWidgets(PdfReader reader, int page) =>
        Annotations(reader, page).Select(reader.Resolve<DictionaryToken>);
}
