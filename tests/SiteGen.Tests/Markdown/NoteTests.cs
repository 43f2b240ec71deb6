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
        Assert.Contains("[\"index.html#fn:1\",\"Index\",\"\",\"The parish register.\"]", site.Text("search-index.js"), StringComparison.Ordinal);
    }

    private static SourceFile Template(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
