using SiteGen.Tests.Scaffolding;

namespace SiteGen.Tests.Commands;

/// <summary>A site of two pages, against which nothing stands.</summary>
internal static class SmallSite
{
    public const string Settings = "title: A guide\nurl: https://example.org/\nwithout: [search, guide, worksheet-pdf]\n";
    public const string Home = "---\ntitle: Home\ndescription: The first page.\n---\n\nRead [about us](about.md).\n";
    public const string About = "---\ntitle: About\ndescription: The second page.\n---\n\nGo [home](index.md).\n";

    public static ScratchFolder Write(ScratchFolder folder) => folder
        .CopyFromRepository("tests/SiteGen.Tests/samples/_theme", "theme")
        .Write("input/site.yml", Settings)
        .Write("input/index.md", Home)
        .Write("input/about.md", About);
}
