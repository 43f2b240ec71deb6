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

    private static readonly string[] There =
    [
        "maybe", "perhaps", "listen", "“answer”", "2026", "soon", "wonderful", "strasse", "STRASSE", "Straße",
        "grosser fussball", "amour", "l'amour", "coeur", "zloty", "smorrebrod", "istanbul", "σοφος", "搬家", "纸箱", "引っ越し",
        "土曜日", "ย้ายบ้าน", "이사", "הולכים", "غدا",
    ];

    private static readonly string[] NotThere = ["搬运", "ใหม่", "strassenbahn"];

    [BrowserTheory]
    [EveryEngine]
    public async Task A_word_is_found_however_it_is_written(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-search-").FullName;
        try
        {
            SiteBuild.Run(SiteFixture.Request(new([File("index.md", "Home."), File("page.md", Words)])), new FolderSink(folder));
            await using var reader = await site.BeginAsync(engine, folder: folder);
            await reader.Tab.GoAsync(reader.Url + "search.html");
            foreach (var typed in There.Concat(NotThere))
            {
                await reader.Tab.FillAsync("#q", typed);
                var found = await reader.Tab.RunAsync<string>("() => Array.from(document.querySelectorAll('[data-results] > li a'), link => link.href).join(' ')");
                Assert.Equal($"{typed}: {(There.Contains(typed) ? reader.Url + "page.html" : string.Empty)}", $"{typed}: {found}");
            }

            Assert.Empty(reader.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);
}
