using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>A page with its source: what the front matter said, and where the body begins.</summary>
/// <param name="BodyStart">Offset of the body in the text.</param>
internal sealed record Document(Page Page, SourceText Source, int BodyStart)
{
    /// <summary>What of the front matter is prose; nothing where nobody looks for it.</summary>
    public ImmutableArray<TextSpan> Prose { get; init; } = [];

    /// <summary>Whether the page has an order: by its head, its folder or the name of its file.</summary>
    public bool HasOrder { get; init; }

    /// <summary>Whether the order is the number in the file's name.</summary>
    public bool IsNumberedByName { get; init; }

    public bool IsStep => PageNames.IsStep(Page.SourcePath);

    public bool IsMarkdown => Page.SourcePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || Page.SourcePath.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>The position of a character by its offset in the body.</summary>
    public Position At(int offset) => Source.At(BodyStart + Math.Max(0, offset));
}
