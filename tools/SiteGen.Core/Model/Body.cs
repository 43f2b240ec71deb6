using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>The rendered text of a page.</summary>
/// <param name="Html">A fragment, UTF-8; its links are relative to the page.</param>
/// <param name="Headings">In order.</param>
/// <param name="Citations">What the page cites, in order, each once.</param>
internal sealed record Body(ReadOnlyMemory<byte> Html, ImmutableArray<Heading> Headings, ImmutableArray<Reference> Citations)
{
    public static Body Empty { get; } = new(default, [], []);
}

/// <param name="Level">1 to 6.</param>
/// <param name="Text">Without markup.</param>
internal sealed record Heading(int Level, string Id, string Text);
