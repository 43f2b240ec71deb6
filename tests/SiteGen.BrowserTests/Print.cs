using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace SiteGen.BrowserTests;

/// <summary>What came out of the printer.</summary>
internal sealed partial class Print : IDisposable
{
    // The margins that the theme sets, 10 and 14 mm, in points; and how far a letter may hang over.
    private const double Block = 28.35;
    private const double Inline = 39.69;
    private const double Hair = 1;

    private static readonly Dictionary<string, string> Ligatures = new(StringComparer.Ordinal) { ["ﬀ"] = "ff", ["ﬁ"] = "fi", ["ﬂ"] = "fl", ["ﬃ"] = "ffi", ["ﬄ"] = "ffl" };

    // What a page has that is printed: all but what is named here.
    private const string Visible = """
        () => {
          const hidden = '.tools, .jump, .how, .sample, .next, .title, .js-only, .sheets, .stitches, .unseen, .rows legend, .rows .cell > span:first-child, .rows .tick span, .side legend, .blocks[data-rows] .fold, svg, textarea, [hidden]';
          const words = [];
          const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            if (!walk.currentNode.parentElement.closest(hidden)) {
              // A line, and so a page, may end behind a hyphen.
              words.push(...walk.currentNode.data.split(/\s+|(?<=-)/));
            }
          }
          return words.filter(word => word.length > 1);
        }
        """;

    private readonly PdfDocument document;
    private readonly List<List<Letter>> letters;

    private Print(PdfDocument document)
    {
        this.document = document;
        letters = [.. document.GetPages().Select(page => page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList())];
        Text = string.Concat(letters.SelectMany(page => page).Where(letter => letter.PointSize > PrintMarks.Largest).Select(letter => Apart(letter.Value)));
    }

    public int Pages => letters.Count;

    public int Pictures => document.GetPages().Sum(page => page.GetImages().Count());

    /// <summary>All letters in the order in which they were drawn, without spaces and ligatures.</summary>
    public string Text { get; }

    /// <summary>The size of the letters, on the average, in points.</summary>
    public double LetterSize => letters.SelectMany(page => page).Select(letter => letter.PointSize).Where(size => size > PrintMarks.Largest).Average();

    /// <summary>The pages on which each mark lies.</summary>
    public IReadOnlyDictionary<string, List<int>> Marks => letters
        .SelectMany((page, number) => Mark().Matches(string.Concat(page.Where(letter => letter.PointSize <= PrintMarks.Largest).Select(letter => letter.Value))).Select(found => (found.Groups[1].Value, Number: number + 1)))
        .GroupBy(mark => mark.Value, mark => mark.Number)
        .ToDictionary(group => group.Key, group => group.ToList());

    public static async Task<Print> OfAsync(Tab tab, string paper) => new(PdfDocument.Open(await tab.PrintAsync(paper)));

    /// <summary>The words of a page that is open, without those that never print.</summary>
    public static Task<string[]> WordsAsync(Tab tab) => tab.RunAsync<string[]>(Visible);

    /// <summary>What is wrong with any print, one finding a line: an empty page, a letter that is cut off at the edge of its page, a mark on two pages.</summary>
    /// <param name="few">A page with fewer letters is a fault: one that somebody turns over in vain.</param>
    /// <param name="maySplit">Marks may lie on two pages.</param>
    public IEnumerable<string> Faults(int few = 60, bool maySplit = false)
    {
        foreach (var (page, number) in letters.Select((page, i) => (page, i + 1)))
        {
            if (page.Count < few)
            {
                yield return $"page {number} of {Pages} has {page.Count} letters";
            }

            var paper = document.GetPage(number);
            var cut = page.Where(letter => letter.PointSize > PrintMarks.Largest && letter.BoundingBox is var box
                && (box.Bottom < Block - Hair || box.Top > paper.Height - Block + Hair || box.Left < Inline - Hair || box.Right > paper.Width - Inline + Hair)).ToList();
            if (cut.Count > 0)
            {
                yield return $"page {number} of {Pages} has letters in its margins: {string.Concat(cut.Select(letter => letter.Value))}";
            }
        }

        foreach (var (mark, pages) in Marks.Where(mark => !maySplit && (mark.Value.Count != 2 || mark.Value[0] != mark.Value[1])))
        {
            yield return $"{mark} is on pages {string.Join(", ", pages)}";
        }
    }

    /// <summary>The words that are printed less often than they are in the page.</summary>
    public IEnumerable<string> Lost(IEnumerable<string> words) => words.CountBy(word => word)
        .Where(word => Count(word.Key) < word.Value).Select(word => $"'{word.Key}' is printed {Count(word.Key)} times, not {word.Value}");

    /// <summary>The largest height between two neighbours of all that is written or ruled on a page, in millimetres.</summary>
    /// <param name="number">Of the page, from 1.</param>
    public double LargestGap(int number)
    {
        var rules = document.GetPage(number).Paths.Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(box => box.Width > 10 * box.Height && box.Height < 3).Select(box => box.Bottom);
        var heights = letters[number - 1].Select(letter => letter.BoundingBox.Bottom).Concat(rules).Order().ToList();
        return heights.Zip(heights.Skip(1), (lower, upper) => upper - lower).Max() / 72 * 25.4;
    }

    /// <summary>The line that some words stand on: its page, from 1, and its height there in points.</summary>
    /// <param name="words">Without spaces, where they stand first in a print.</param>
    public (int Page, double Height) LineOf(string words)
    {
        foreach (var (page, number) in letters.Select((page, i) => (page, i + 1)))
        {
            var starts = new List<int>();
            var text = new StringBuilder();
            foreach (var letter in page)
            {
                starts.Add(text.Length);
                text.Append(Apart(letter.Value));
            }

            var place = text.ToString().IndexOf(words, StringComparison.Ordinal);
            if (place >= 0)
            {
                return (number, page[starts.FindLastIndex(start => start <= place)].StartBaseLine.Y);
            }
        }

        throw new ArgumentException($"'{words}' is not printed.", nameof(words));
    }

    public int Count(string word) => Text.Split(word).Length - 1;

    public void Dispose() => document.Dispose();

    private static string Apart(string letter) => Ligatures.GetValueOrDefault(letter, letter);

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Mark();
}
