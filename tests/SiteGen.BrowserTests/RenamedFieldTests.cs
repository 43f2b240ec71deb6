using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

/// <summary>A field that got another id: what readers kept or saved under the old one comes back.</summary>
public sealed class RenamedFieldTests(SiteFixture site)
{
    private const string Before = """
        title: A sheet
        purpose: To be renamed.
        minutes: 5
        sections:
          - title: A part
            fields:
              - {id: cause, type: text, label: The cause}
              - {id: moods, type: tick, label: Moods, options: [calm, loud]}
              - {id: list, type: rows, label: A list, rows: 2, columns: [{id: what, label: What}, {id: could, label: Could it?, type: choice, options: ["yes", "no"]}]}
              - {id: gone, type: text, label: Asked no more}
        """;

    private static readonly string After = Before
        .Replace("{id: cause,", "{id: reason, formerly: cause,", StringComparison.Ordinal)
        .Replace("{id: moods,", "{id: feelings, formerly: [temper, moods],", StringComparison.Ordinal)
        .Replace("{id: list,", "{id: table, formerly: list,", StringComparison.Ordinal)
        .Replace("{id: gone,", "{id: new,", StringComparison.Ordinal);

    [BrowserFact]
    public async Task Kept_answers_and_a_saved_file_find_the_field_s_new_name()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-renamed-").FullName;
        try
        {
            Assert.Empty(Build(Before, folder));
            await using var server = await StaticServer.StartAsync(folder);
            await using var visit = await Visit.BeginAsync(site);
            var sheet = await Sheet.OpenAsync(visit, server.Url, "one");
            await visit.Page.FillAsync("[name=cause]", "money");
            await visit.Page.CheckAsync("[name=moods_loud]");
            await visit.Page.Locator(".add").ClickAsync();
            await visit.Page.FillAsync("[name=list_3_what]", "third");
            await visit.Page.Locator("[name=list_3_could]").Last.CheckAsync();
            await visit.Page.FillAsync("[name=gone]", "lost words");
            await sheet.KeepAsync();
            var file = await sheet.SaveAsync();

            var gone = Assert.Single(Build(After, folder), found => found.Code == "SG306");
            Assert.Equal("input/worksheets/_ids.yml", gone.Position.File);
            Assert.Contains("'gone'", gone.Message, StringComparison.Ordinal);
            await visit.Page.ReloadAsync();
            await sheet.SeeKeptAsync();
            await SeeAsync(sheet);
            await Expect(sheet.Problems).ToHaveTextAsync("gone: no such question here");

            await visit.Page.Locator("[data-erase]").ClickAsync();
            await sheet.OpenFileAsync(file);
            await Expect(sheet.State).ToHaveTextAsync("The file is open. Left out: 1.");
            await SeeAsync(sheet);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SeeAsync(Sheet sheet)
    {
        await Expect(sheet.Page.Locator("[name=reason]")).ToHaveValueAsync("money");
        await Expect(sheet.Page.Locator("[name=feelings_loud]")).ToBeCheckedAsync();
        await Expect(sheet.Page.Locator("[name=feelings_calm]")).Not.ToBeCheckedAsync();
        await Expect(sheet.Page.Locator("[name=table_3_what]")).ToHaveValueAsync("third");
        await Expect(sheet.Page.Locator("[name=table_3_could]").Last).ToBeCheckedAsync();
    }

    private static IEnumerable<Diagnostic> Build(string sheet, string folder)
    {
        var bag = new DiagnosticBag();
        var input = new SourceTree(new Dictionary<string, string>
        {
            ["site.yml"] = "title: A site\ndescription: For a test.",
            ["index.md"] = "---\ntitle: Home\ndescription: For a test.\n---\n\nWords.",
            ["worksheets/one.yml"] = sheet,
            ["worksheets/_ids.yml"] = "one: [cause, moods, list, gone]",
        }.Select(file => new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value), "input/" + file.Key)));
        var result = SiteBuild.Run(
            new() { Input = input, Theme = SourceTree.FromFolder(Path.Combine(Repository.Root, "theme"), "theme", bag), Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Url = new("https://example.org/") },
            new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        return result.Diagnostics.Where(found => found.Severity == Severity.Warning);
    }
}
