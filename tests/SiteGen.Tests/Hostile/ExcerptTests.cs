using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Hostile;

/// <summary>A message shows the line that it is about, where that is a line of text of this site.</summary>
public sealed class ExcerptTests
{
    [Fact]
    public void What_a_link_leads_to_is_not_shown()
    {
        using var folder = Folder().Write("secret.txt", "SECRET\n");
        File.CreateSymbolicLink(folder.In("input/a.txt"), folder.In("secret.txt"));
        var result = RealProgram.SiteGen(folder.Path, "check");
        Assert.Contains("input/a.txt:1:1: error SG005", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_does_not_hold_up_its_own_message()
    {
        using var folder = Folder();
        RealProgram.Run("mkfifo", folder.Path, null, "input/pipe.txt");
        Assert.Contains("input/pipe.txt:1:1: error SG005", RealProgram.SiteGen(folder.Path, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_not_shown_as_text()
    {
        using var folder = Folder().Write("input/con.png", "\u0089PNG\0\u0001\n");
        var error = RealProgram.SiteGen(folder.Path, "check").Error;
        Assert.Contains("input/con.png:1:1: error SG005", error, StringComparison.Ordinal);
        Assert.DoesNotContain("PNG\0", error, StringComparison.Ordinal);
        Assert.DoesNotContain("  | ", error[error.IndexOf("con.png", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_text_is_shown_with_the_place_under_it()
    {
        using var folder = Folder().Write("input/page.md", "---\ntitle: A page\ndescription: d\n---\nSee [it](nothing.md).\n");
        Assert.Contains("  | See [it](nothing.md).\n  |          ^\n", RealProgram.SiteGen(folder.Path, "check").Error, StringComparison.Ordinal);
    }

    private static ScratchFolder Folder() => new ScratchFolder().Write("input/index.md", "---\ntitle: Home\ndescription: d\n---\nWelcome.\n");
}
