using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

/// <summary>
/// What becomes of typed words. The table of <c>tests/README.md</c> says it for each way of leaving, kept and not kept; here each of its cells
/// happens in each engine.
/// </summary>
public sealed partial class WordsTests(SiteFixture site)
{
    private const string Id = "breakup-reasons";

    private const string Words = "qzvjxkwpyh mbtfgnrd";

    /// <summary>By the name that the table gives it: leaves a sheet with words, comes back, and gives the sheet that is open then.</summary>
    private static readonly Dictionary<string, Func<Reader, Sheet, Task<Sheet>>> Ways = new(StringComparer.Ordinal)
    {
        ["reload"] = async (reader, sheet) =>
        {
            await reader.Tab.ReloadAsync();
            return sheet;
        },
        ["Back"] = async (_, sheet) =>
        {
            await sheet.LeaveAndComeBackAsync();
            return sheet;
        },
        ["link"] = async (reader, sheet) =>
        {
            await reader.Tab.ClickAsync(".kicker a");
            await reader.Tab.SeeAddressAsync(reader.Url + "steps/why-it-ended.html");
            await reader.Tab.ClickAsync($".do .sheetlink a[href$='{Id}.html']");
            await reader.Tab.SeeAddressAsync(sheet.Address);
            return sheet;
        },
        ["close"] = async (reader, sheet) =>
        {
            var other = await reader.NewTabAsync();
            await reader.Tab.CloseAsync();
            return await Sheet.OpenAsync(other, reader.Url, Id);
        },
        ["reopen"] = ReopenAsync,
        ["crash"] = ReopenAsync,
        ["exit"] = async (reader, sheet) =>
        {
            await reader.Tab.ClickAsync("a.exit");
            await reader.Tab.SeeAddressAsync(reader.Elsewhere);
            await reader.Tab.BackAsync();
            await reader.Tab.GoAsync(sheet.Address);
            return sheet;
        },
        ["erase"] = async (reader, sheet) =>
        {
            await sheet.EraseAsync();
            await reader.Tab.SeeTextAsync(Sheet.State, "Erased.");
            await reader.Tab.ReloadAsync();
            return sheet;
        },
    };

    private static readonly IReadOnlyDictionary<string, (string NotKept, string Kept)> Table =
        File.ReadLines(Path.Combine(Repository.Root, "tests/README.md")).Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value, row.Groups[3].Value), StringComparer.Ordinal);

    public static TheoryData<Engine, string, bool> Cells => new(
        Enum.GetValues<Engine>().SelectMany(engine => Ways.Keys.SelectMany(way => new[] { true, false }.Select(kept => new TheoryDataRow<Engine, string, bool>(engine, way, kept) { Skip = Installed.Missing(engine) }))));

    [Fact]
    public void Each_way_of_leaving_is_in_the_table_and_each_row_of_the_table_happens() => Assert.Equal(Ways.Keys.Order(StringComparer.Ordinal), Table.Keys.Order(StringComparer.Ordinal));

    [BrowserTheory]
    [MemberData(nameof(Cells))]
    public async Task Words_are_there_again_or_gone_as_the_table_says(Engine engine, string way, bool kept)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, Id);
        await reader.Tab.TypeAsync(Sheet.FirstText, Words);
        if (kept)
        {
            await sheet.KeepAsync();
        }

        sheet = await Ways[way](reader, sheet);
        if (way == "crash")
        {
            reader.Questions.Clear();
        }

        await sheet.Tab.SeeSomeTextAsync(Sheet.State);
        // What a browser puts back, it may put back late.
        await Task.Delay(150, TestContext.Current.CancellationToken);
        var says = kept ? Table[way].Kept : Table[way].NotKept;
        Assert.True((await sheet.Tab.ValueAsync(Sheet.FirstText) == Words) == says.StartsWith("there", StringComparison.Ordinal), says);
        Assert.Equal(says.StartsWith("there", StringComparison.Ordinal), (await Sheet.StoredAsync(sheet.Tab)).Contains(Words, StringComparison.Ordinal));
        var questions = reader.Questions.Where(question => !question.Contains("Erase", StringComparison.Ordinal));
        Assert.Equal(says.EndsWith(", asked", StringComparison.Ordinal) ? 1 : 0, questions.Count());
        await sheet.Tab.RunAsync("() => document.querySelectorAll('textarea').forEach(box => { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); })");
    }

    /// <summary>Every control of every page says by itself that nothing is to be put back into it: Firefox does not read that of its form.</summary>
    [Fact]
    public void Every_control_of_every_page_asks_the_browser_to_remember_nothing()
    {
        var wrong = site.Pages.SelectMany(page => Controls().Matches(File.ReadAllText(Path.Combine(site.Folder, page))).Select(control => $"{page}: {control.Value}"))
            .Where(control => !control.Contains(" autocomplete=\"off\"", StringComparison.Ordinal) && !control.Contains("type=\"file\"", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"^\| (\w+) \| ((?:there|gone)[^|]*?) \| ((?:there|gone)[^|]*?) \|")]
    private static partial Regex Row();

    [GeneratedRegex("<(?:input|textarea|select)[^>]*>")]
    private static partial Regex Controls();

    // A driver can open no closed tab. A browser opens it with what it has put down for the page, as it does on reload; a crash asks nothing.
    private static async Task<Sheet> ReopenAsync(Reader reader, Sheet sheet)
    {
        await reader.Tab.ReloadAsync();
        return sheet;
    }
}
