using Markdig.Renderers;
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
    }

    public BodyTask Task { get; private set; } = null!;

    public void Begin(BodyTask task, Utf8Buffer target)
    {
        Task = task;
        writer.Target = target;
    }
}
