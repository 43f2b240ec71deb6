using System.Collections.Immutable;

namespace SiteGen.Pdf.Layout;

/// <summary>Collects bookmarks while pages are drawn.</summary>
internal sealed class Outline
{
    private readonly List<Bookmark> bookmarks = [];

    public ImmutableArray<Bookmark> Bookmarks => [.. bookmarks];

    public void Add(Bookmark bookmark) => bookmarks.Add(bookmark);
}

/// <summary>A bookmark.</summary>
/// <param name="Level">1, or 2 for one inside the last of level 1.</param>
/// <param name="Title">What it says.</param>
/// <param name="Page">The page's object.</param>
/// <param name="Top">Where it leads: points from the lower edge.</param>
internal sealed record Bookmark(int Level, string Title, int Page, double Top);
