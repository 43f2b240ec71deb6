using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Model;

/// <summary>The rendered text of a page.</summary>
/// <param name="Html">A fragment, UTF-8; its links are relative to the page.</param>
/// <param name="Headings">In order.</param>
/// <param name="Notes">In the order of their numbers, each once.</param>
/// <param name="Map">From the HTML back to the source.</param>
internal sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<Heading> Headings, ImmutableArray<Note> Notes, SourceMap Map)
{
    /// <summary>What is prose in the source, behind the front matter; nothing where nobody looks for it.</summary>
    public ImmutableArray<TextSpan> Prose { get; init; } = [];

    /// <summary>Where the mark that parts the text stood, in the HTML; null where the text has none.</summary>
    public int? More { get; init; }

    /// <summary>What stands before the mark; all of it where there is none.</summary>
    public ReadOnlyMemory<byte> Lead => Html[..(More ?? Html.Length)];

    /// <summary>What stands behind it.</summary>
    public ReadOnlyMemory<byte> Rest => Html[(More ?? Html.Length)..];

    public static Body Empty { get; } = new(default, [], [], SourceMap.Empty);
}

/// <param name="Level">1 to 6.</param>
/// <param name="Text">Without markup.</param>
/// <param name="IsInRest">Stands behind the mark that parts the text.</param>
internal sealed record Heading(int Level, string Id, string Text, bool IsInRest);
