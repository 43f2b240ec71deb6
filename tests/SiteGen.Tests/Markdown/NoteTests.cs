using System.Text;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>A note of a page's own is not a part of its text any more, and is found all the same.</summary>
public sealed class NoteTests
{
    [Fact]
    public void Its_words_are_searched()
    {
        var site = new MemorySite().With("index.md", "A claim.[^1]\n\n[^1]: The *parish* register.").Build(new()
        {
            Input = SourceTree.Empty,
            Theme = new([
                Template("pages/home.html", "{{ page.body }}{{ for note in page.notes }}<p id=\"{{ note.id }}\">{{ note.text }}</p>{{ end }}"),
                Template("pages/search.html", "x"),
                Template("layouts/default.html", "{{ content }}"),
            ]),
            Date = MemorySite.Today,
        });
        Assert.Contains("[\"#fn:1\",\"\",\"The parish register.\"]", site.Text("search-index.js"), StringComparison.Ordinal);
    }

    /// <summary>Which text is made next hangs on the threads: its bytes must not.</summary>
    [Fact]
    public void It_leaves_no_empty_line_to_the_text_that_is_made_next()
    {
        var site = new MemorySite();
        string[] names = [.. Enumerable.Range(1, 30).Select(number => $"page-{number}")];
        foreach (var name in names)
        {
            site.With(name + ".md", "## A part\n\nA claim.[^1]\n\n[^1]: Its note.\n");
        }

        site.Build(new()
        {
            Input = SourceTree.Empty,
            Theme = new([
                Template("pages/article.html", "{{ page.body }}{{ for note in page.notes }}{{ note.text }}{{ end }}"),
                Template("layouts/default.html", "{{ content }}"),
            ]),
            Date = MemorySite.Today,
        });
        Assert.All(names, name => Assert.StartsWith("<h2", site.Text(name + ".html"), StringComparison.Ordinal));
    }

    private static SourceFile Template(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
