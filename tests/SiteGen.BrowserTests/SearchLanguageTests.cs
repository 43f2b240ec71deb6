using System.Text;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>Search in words of other languages than English, and in texts of more than letters.</summary>
public sealed class SearchLanguageTests(SiteFixture site)
{
    private const string Words = """
        ---
        title: A page
        description: What a page says.
        ---

        She says "maybe" and “perhaps”. Wait—listen—answer. It took 2024–2026, e.g. now…soon. It is won­der­ful.

        Der Name der Straße, größer als ein Fußball. L’amour et le cœur. Złoty, smørrebrød, Þór. İstanbul, ΣΟΦΟΣ.

        我们在星期六搬家，请带纸箱。土曜日に引っ越します。เราย้ายบ้านวันเสาร์ 우리는 토요일에 이사해요. מָחָר הוֹלְכִים. غَدًا نذهب.
        """;

    [BrowserTheory]
    [EveryEngine("maybe")]
    [EveryEngine("perhaps")]
    [EveryEngine("listen")]
    [EveryEngine("“answer”")]
    [EveryEngine("2026")]
    [EveryEngine("soon")]
    [EveryEngine("wonderful")]
    [EveryEngine("strasse")]
    [EveryEngine("STRASSE")]
    [EveryEngine("Straße")]
    [EveryEngine("grosser fussball")]
    [EveryEngine("amour")]
    [EveryEngine("l'amour")]
    [EveryEngine("coeur")]
    [EveryEngine("zloty")]
    [EveryEngine("smorrebrod")]
    [EveryEngine("istanbul")]
    [EveryEngine("σοφος")]
    [EveryEngine("搬家")]
    [EveryEngine("纸箱")]
    [EveryEngine("引っ越し")]
    [EveryEngine("土曜日")]
    [EveryEngine("ย้ายบ้าน")]
    [EveryEngine("이사")]
    [EveryEngine("הולכים")]
    [EveryEngine("غدا")]
    public async Task A_word_is_found_however_it_is_written(Engine engine, string typed) => Assert.Equal("page.html", await FindAsync(engine, typed));

    [BrowserTheory]
    [EveryEngine("搬运")]
    [EveryEngine("ใหม่")]
    [EveryEngine("strassenbahn")]
    public async Task What_is_not_there_is_not_found(Engine engine, string typed) => Assert.Equal(string.Empty, await FindAsync(engine, typed));

    private async Task<string> FindAsync(Engine engine, string typed)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-search-").FullName;
        try
        {
            SiteBuild.Run(SiteFixture.Request(new([File("index.md", "Home."), File("page.md", Words)])), new FolderSink(folder));
            await using var reader = await site.BeginAsync(engine, folder: folder);
            await reader.Tab.GoAsync(reader.Url + "search.html");
            await reader.Tab.FillAsync("#q", typed);
            var found = await reader.Tab.RunAsync<string>("() => Array.from(document.querySelectorAll('[data-results] > li a'), link => link.href).join(' ')");
            Assert.Empty(reader.Complaints);
            return found.Replace(reader.Url, string.Empty, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
}
