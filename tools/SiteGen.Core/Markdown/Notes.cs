using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Model;

namespace SiteGen.Markdown;

/// <summary>The notes of a page while it is written: sources and the page's own in one row, numbered as they come.</summary>
internal sealed class Notes
{
    private readonly List<object> notes = [];
    private readonly List<int> uses = [];

    public int Count => notes.Count;

    /// <summary>A record of the site's sources, or a footnote of the page.</summary>
    public object this[int index] => notes[index];

    /// <summary>The number of a note, and how often it has been used with this time.</summary>
    public (int Number, int Use) Use(object note)
    {
        var index = notes.FindIndex(known => ReferenceEquals(known, note));
        if (index < 0)
        {
            index = notes.Count;
            notes.Add(note);
            uses.Add(0);
        }

        return (index + 1, ++uses[index]);
    }

    /// <summary>The id of a note's entry, and of the first place in the text that leads to it.</summary>
    public static (string Id, string Back) Ids(object note, int number) => note is Reference source
        ? ($"note-{source.Id}", $"cite-{source.Id}")
        : (string.Create(CultureInfo.InvariantCulture, $"fn:{number}"), string.Create(CultureInfo.InvariantCulture, $"fnref:{number}"));
}

/// <summary>Writes the number of a page's own note. The ways back stand in the list of notes, once for each.</summary>
internal sealed class FootnoteRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        if (!obj.IsBackLink)
        {
            NoteMark.Write(renderer, obj.Footnote, label: null);
        }
    }
}

/// <summary>The notes' texts come with the list of notes.</summary>
internal sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
    }

    public static void WriteText(HtmlRenderer renderer, Footnote note)
    {
        // Markdig gives a note that ends with something else a paragraph for the ways back.
        var blocks = note.Where(block => block is not ParagraphBlock { Inline.FirstChild: null or FootnoteLink { IsBackLink: true } }).ToList();
        renderer.ImplicitParagraph = blocks is [ParagraphBlock];
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        renderer.ImplicitParagraph = false;
    }
}

/// <summary>The raised number in a text that leads to a note.</summary>
internal static class NoteMark
{
    /// <param name="label">What a screen reader says in place of the number.</param>
    public static void Write(HtmlRenderer renderer, object note, Func<int, string>? label)
    {
        var (number, use) = BodyTask.Of(renderer).Notes.Use(note);
        var (id, back) = Notes.Ids(note, number);
        renderer.Write("<sup><a id=\"").WriteEscape(use == 1 ? back : string.Create(CultureInfo.InvariantCulture, $"{back}-{use}"))
            .Write("\" href=\"#").WriteEscape(id);
        if (label is not null)
        {
            renderer.Write("\" aria-label=\"").WriteEscape(label(number));
        }

        renderer.Write("\">").Write(number.ToString(CultureInfo.InvariantCulture)).Write("</a></sup>");
    }
}
