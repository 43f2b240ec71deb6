using System.Globalization;
using System.Text;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class ManyPagesTests
{
    /// <summary>Scriban counts what one context has written, and cuts it off in silence: contexts serve many pages.</summary>
    [Fact]
    public void Many_pages_whose_templates_write_megabytes_are_whole_to_the_last_byte()
    {
        var filler = new string('x', 300_000);
        SourceFile[] theme =
        [
            File("layouts/default.html", "<html lang=\"en\"><title>{{ page.title }}</title>{{ content }}<p>" + filler + "</p>the end {{ page.title }}</html>"),
            File("pages/article.html", "{{ page.body }}"),
            File("pages/home.html", "{{ page.body }}"),
            File("strings/en.yml", string.Empty),
        ];
        var pages = Enumerable.Range(0, 60).Select(i => File(string.Create(CultureInfo.InvariantCulture, $"p{i}.md"), $"---\ntitle: Page {i}\ndescription: d\n---\n\nText {i}.\n"));
        var sink = new MemorySink();
        SiteBuild.Run(new() { Input = new(pages), Theme = new(theme), Date = MemorySite.Today }, sink, TestContext.Current.CancellationToken);
        for (var i = 0; i < 60; i++)
        {
            Assert.EndsWith($"the end Page {i}</html>", sink.Text($"p{i}.html"), StringComparison.Ordinal);
        }
    }

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
