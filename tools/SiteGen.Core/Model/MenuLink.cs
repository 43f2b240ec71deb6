using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Where the head of every page leads.</summary>
/// <param name="Page">Null where it leads to a list that the program makes.</param>
/// <param name="Text">Key of the words for that list.</param>
/// <param name="Address">From the root, as a link wants it.</param>
/// <param name="Types">Types of the pages that it leads on to.</param>
internal sealed record MenuLink(Page? Page, string Text, string Address, ImmutableArray<string> Types)
{
    /// <summary>What a menu may name beside pages: lists that the program makes.</summary>
    public static ImmutableArray<string> Names { get; } = ["steps", "worksheets", "search"];
}
