using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Bench;

/// <summary>
/// How long an author waits in front of an open page: from the beginning of a save until the page was told to reload and, asked
/// for again, has the new text.
/// </summary>
internal sealed class EditTimes(string folder, int size, int rounds)
{
    private const int Warmth = 5;

    /// <summary>The page that is edited is one in the middle.</summary>
    private readonly int number = (size + 1) / 2;

    private string Page => Path.Join(folder, "input/steps", Generator.SiteGen("SiteGen", "sitegen").File(number));

    private string Address => $"steps/{CorpusPage.Name(number)}.html";

    /// <summary>A table, a kind of edit a line.</summary>
    public async Task<string> MeasureAsync(IReadOnlyList<string> command)
    {
        using var preview = await PreviewProcess.StartAsync(folder, command);
        var edits = new (string Name, string File, string Open, string Shown, Func<string, string, string> Change)[]
        {
            ("a sentence of a page", Page, Address, Address,
                (text, mark) => text + mark + "\n"),
            ("the title of a page, seen on it", Page, Address, Address,
                (text, mark) => text.Replace("title: ", $"title: {mark} ", StringComparison.Ordinal)),
            ("the title of a page, seen on the home page", Page, "index.html", "index.html",
                (text, mark) => text.Replace("title: ", $"title: {mark} ", StringComparison.Ordinal)),
            ("the layout of all pages", Path.Join(folder, "theme/layouts/default.html"), Address, Address,
                (text, mark) => text.Replace("</main>", $"<p>{mark}</p></main>", StringComparison.Ordinal)),
            ("the style sheet", Path.Join(folder, "theme/styles/base.css"), Address, "assets/site.css", (text, mark) => $"{text}.{mark} {{ color: red }}\n"),
        };
        var table = "| edited | page shows it, ms: median | slowest of " + rounds + " | whole site is anew, ms: median |\n|---|---:|---:|---:|\n";
        foreach (var edit in edits)
        {
            var (shown, whole) = await MeasureAsync(preview, edit.File, edit.Open, edit.Shown, edit.Change);
            table += string.Create(CultureInfo.InvariantCulture, $"| {edit.Name} | {Median(shown):0} | {shown.Max():0} | {Median(whole):0} |\n");
        }

        return table + string.Create(CultureInfo.InvariantCulture, $"\nMemory after {edits.Length * (rounds + Warmth)} edits: {preview.Memory / 1e6:0} MB.\n");
    }

    private async Task<(List<double> Shown, List<double> Whole)> MeasureAsync(
        PreviewProcess preview, string file, string open, string shown, Func<string, string, string> change)
    {
        var original = await File.ReadAllTextAsync(file);
        var (until, whole) = (new List<double>(), new List<double>());
        for (var round = 0; round < Warmth + rounds; round++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"edit-{round}-of-{rounds}");
            var text = change(original, mark);
            using var page = await preview.OpenAsync(open);
            var start = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, text);
            await page.UntilAsync("reload");
            if (!(await preview.GetAsync(shown)).Contains(mark, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{shown} was to be reloaded and does not have the edit '{mark}'.");
            }

            until.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await preview.BuiltAsync();
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        await File.WriteAllTextAsync(file, original);
        await preview.BuiltAsync();
        return ([.. until.Skip(Warmth)], [.. whole.Skip(Warmth)]);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
