using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

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

    [BrowserTheory]
    [EveryEngine]
    public async Task Kept_answers_and_a_saved_file_find_the_field_s_new_name(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-renamed-").FullName;
        try
        {
            Assert.Empty(Build(Before, folder));
            await using var reader = await site.BeginAsync(engine, folder: folder);
            var sheet = await Sheet.OpenAsync(reader, "one");
            await reader.Tab.FillAsync("[name=cause]", "money");
            await reader.Tab.CheckAsync("[name=moods_loud]");
            await reader.Tab.ClickAsync(".add");
            await reader.Tab.FillAsync("[name=list_3_what]", "third");
            await reader.Tab.CheckAsync("[name=list_3_could]", -1);
            await reader.Tab.FillAsync("[name=gone]", "lost words");
            await sheet.KeepAsync();
            var file = await sheet.SaveAsync();

            var gone = Assert.Single(Build(After, folder), found => found.Code == "SG306");
            Assert.Equal("input/worksheets/_ids.yml", gone.Position.File);
            Assert.Contains("'gone'", gone.Message, StringComparison.Ordinal);
            await reader.Tab.ReloadAsync();
            await sheet.SeeKeptAsync();
            await SeeAsync(sheet);
            await sheet.Tab.SeeTextAsync(Sheet.Problems, "gone: no such question here");

            await reader.Tab.ClickAsync("[data-erase]");
            await sheet.OpenFileAsync(file);
            await sheet.Tab.SeeTextAsync(Sheet.State, "The file is open. Left out: 1.");
            await SeeAsync(sheet);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SeeAsync(Sheet sheet)
    {
        await sheet.Tab.SeeValueAsync("[name=reason]", "money");
        await sheet.Tab.SeeCheckedAsync("[name=feelings_loud]");
        await sheet.Tab.SeeCheckedAsync("[name=feelings_calm]", isChecked: false);
        await sheet.Tab.SeeValueAsync("[name=table_3_what]", "third");
        await sheet.Tab.SeeCheckedAsync("[name=table_3_could]", -1);
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
            new() { Input = input, Theme = SourceFolder.Read(Path.Combine(Repository.Root, "theme"), "theme", bag), Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Url = new("https://example.org/") },
            new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        return result.Diagnostics.Where(found => found.Severity == Severity.Warning);
    }
}
