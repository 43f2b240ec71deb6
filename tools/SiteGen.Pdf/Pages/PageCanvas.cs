using SiteGen.Pdf.Forms;
using SiteGen.Pdf.Structure;
using SiteGen.Pdf.Syntax;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf.Pages;

/// <summary>
/// One page being drawn. Coordinates are points from the upper left corner. Everything drawn is either owned by a
/// structure element, or decoration that a screen reader passes over.
/// </summary>
internal sealed class PageCanvas(PdfFile file, FieldNode form, double height)
{
    private readonly PdfBuffer content = new();
    private readonly List<StructureElement> markOwners = [];
    private readonly List<Annotation> annotations = [];

    /// <summary>The page's object.</summary>
    public int Id { get; } = file.Reserve();

    public ReadOnlySpan<byte> Content => content.Written;

    /// <summary>Who owns the marked stretches of the content, by number.</summary>
    public IReadOnlyList<StructureElement> MarkOwners => markOwners;

    public IReadOnlyList<Annotation> Annotations => annotations;

    /// <summary>Draws a line of text.</summary>
    /// <param name="line">From <see cref="Typesetter"/>.</param>
    /// <param name="style">How it was set.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">Where it stands.</param>
    /// <param name="owner">Whose content it is; null for page furniture.</param>
    public void Text(TextLine line, TextStyle style, double left, double baseline, StructureElement? owner)
    {
        for (var start = 0; start < line.Words.Length;)
        {
            var link = line.Words[start].Link;
            var end = start + 1;
            while (end < line.Words.Length && line.Words[end].Link == link)
            {
                end++;
            }

            var words = line.Words[start..end].AsSpan();
            var width = TextOperators.Width(words) * style.Size / 1000;
            var element = link is null ? owner : owner?.Add(Tag.Link);
            Begin(element);
            content.Raw(style.IsGrey ? "0.35 g "u8 : []);
            TextOperators.Write(content, words, style.Size, left, height - baseline);
            if (link is not null)
            {
                Underline(left, width - TextOperators.TrailingSpace(words, style.Size), baseline, style.Size);
            }

            content.Raw(style.IsGrey ? "0 g "u8 : []);
            End();
            if (link is not null && element is not null)
            {
                Link(new Area(left, baseline - style.Size, width, style.Size * 1.3), link, TextOperators.Plain(words), element);
            }

            left += width;
            start = end;
        }
    }

    /// <summary>Draws paths.</summary>
    /// <param name="owner">Whose content they are; null for decoration.</param>
    /// <param name="draw">Draws.</param>
    public void Draw(StructureElement? owner, Action<PathPen> draw)
    {
        Begin(owner);
        content.Raw("q "u8);
        draw(new PathPen(content, height));
        content.Raw("Q "u8);
        End();
    }

    /// <summary>Draws a horizontal or vertical rule as decoration.</summary>
    /// <param name="left">Where it begins.</param>
    /// <param name="top">How far down that is.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="bottom">How far down that is.</param>
    /// <param name="width">In points.</param>
    /// <param name="grey">0 is black, 1 is white.</param>
    public void Rule(double left, double top, double right, double bottom, double width, double grey = 0) =>
        Draw(null, pen => pen.Width(width).Grey(grey).Move(left, top).Line(right, bottom).Stroke());

    /// <summary>Puts a field onto the page.</summary>
    /// <param name="field">The field; a choice is placed once for each of its circles.</param>
    /// <param name="area">Where.</param>
    /// <param name="owner">Its structure element.</param>
    /// <param name="state">For a circle: the value that it stands for.</param>
    /// <param name="tip">For a circle: what a screen reader calls it.</param>
    public void Place(AcroField field, Area area, StructureElement owner, string? state = null, string? tip = null)
    {
        if (field.Widgets.Count == 0)
        {
            form.Add(field);
        }

        var widget = new AcroWidget(file.Reserve(), Id, Flip(area), owner, state, tip);
        field.Widgets.Add(widget);
        Annotate(widget);
    }

    /// <summary>Makes an area lead to another page.</summary>
    /// <param name="area">Where.</param>
    /// <param name="page">That page's object.</param>
    /// <param name="label">What a screen reader calls it.</param>
    /// <param name="owner">Its structure element, a link.</param>
    public void LinkTo(Area area, int page, string label, StructureElement owner) =>
        Annotate(new PageLink(file.Reserve(), Id, Flip(area), owner, label, page));

    /// <summary>The height of a place above the lower edge, as bookmarks want it.</summary>
    public double FromBottom(double top) => height - top;

    /// <summary>What PDF wants to know of a figure: that it stands alone, and where.</summary>
    public string FigureAttributes(Area area) =>
        $"<</O/Layout/Placement/Block/BBox{System.Text.Encoding.ASCII.GetString(Flip(area).Written)}>>";

    private void Underline(double left, double width, double baseline, double size) =>
        new PathPen(content, height).Rectangle(new Area(left, baseline + (size * 0.14), width, size * 0.045)).Fill();

    private void Link(Area area, string address, string label, StructureElement owner) =>
        Annotate(new WebLink(file.Reserve(), Id, Flip(area), owner, label, address));

    private void Annotate(Annotation annotation)
    {
        annotations.Add(annotation);
        annotation.Owner.AddAnnotation(Id, annotation.Id);
    }

    private Bounds Flip(Area area) => new(area.Left, height - area.Bottom, area.Right, height - area.Top);

    private void Begin(StructureElement? owner)
    {
        if (owner is null)
        {
            content.Raw("/Artifact BMC "u8);
            return;
        }

        content.Name(owner.Type).Raw("<</MCID"u8).Number(markOwners.Count).Raw(">>BDC "u8);
        owner.AddContent(Id, markOwners.Count);
        markOwners.Add(owner);
    }

    private void End() => content.Raw("EMC\n"u8);
}
