using Markdig.Renderers;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>Markdig's renderer with the page it works for. Used again for page after page.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly Utf8TextWriter writer;

    public BodyRenderer()
        : this(new Utf8TextWriter())
    {
    }

    private BodyRenderer(Utf8TextWriter writer)
        : base(writer)
    {
        this.writer = writer;
        UseNonAsciiNoEscape = true;
        ObjectWriteBefore += (_, part) => Map(part.Span.Start);
    }

    public BodyTask Task { get; private set; } = null!;

    /// <summary>Notes where in the source what is written next comes from.</summary>
    public void Map(int source, bool isVerbatim = false) => Task.Add(new SourceMap.Part(writer.Target.Length, source, isVerbatim));

    /// <summary>The rest of the text begins here. Of several such places the first counts.</summary>
    public void NoteMore() => Task.More ??= writer.Target.Length;

    /// <summary>Writes HTML of the author with its wording words in place.</summary>
    /// <param name="source">Where it stands in the body.</param>
    public void WriteRaw(string html, int source)
    {
        var start = writer.Target.Length;
        Write(WordingText.Expand(
            html,
            Task.Wording,
            WordingText.Braces(html, offset => Task.At(source + offset)),
            Task.Bag,
            isHtml: true,
            onCopy: (at, from) => Task.Add(new SourceMap.Part(start + at, source + from, IsVerbatim: true))));
    }

    public void Begin(BodyTask task, Utf8Buffer target)
    {
        Task = task;
        writer.Target = target;

        // A text that ended within a line, as a note's does, would give the next one an empty line at its head.
        previousWasLine = true;
    }
}
