using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace SiteGen.BrowserTests;

/// <summary>Marks that a print carries at the beginning and the end of whatever must stay on one page.</summary>
internal static partial class PrintMarks
{
    // The marks take no room, and are links: where a link lies in a print is noted in the print, whatever its letters look like.
    private const string Add = """
        of => {
          const mark = (parent, name, first) => {
            const link = document.createElement('a');
            link.href = 'https://mark.example/' + name;
            link.textContent = '.';
            link.style.cssText = 'position:absolute;font-size:1px;line-height:1px;' + (first ? 'top:0;left:0' : 'bottom:0;left:0');
            parent.style.position = 'relative';
            parent.append(link);
          };
          let count = 0;
          const both = (first, last) => {
            count++;
            mark(first, count + '/', true);
            mark(last, count + '/', false);
          };
          if (of === 'leaves') {
            document.querySelectorAll('.leaf').forEach(leaf => both(leaf.querySelector('.part'), leaf.lastElementChild));
            return;
          }
          document.querySelectorAll('div.field, .question, fieldset.field:not(:has(.rows, .side))').forEach(field => both(field, field));
          document.querySelectorAll('tbody tr').forEach(row => both(row.querySelector('td'), row.querySelector('td')));
          document.querySelectorAll('.side li').forEach(row => both(row, row));
          document.querySelectorAll('.start').forEach(start => {
            const head = start.querySelector('h2, h3');
            const next = start.querySelector('.field .write, .rings, .ticks, .side li, tbody td');
            if (head) { both(head, next); }
          });
          document.querySelectorAll('.side').forEach(side => both(side.firstElementChild, side.querySelector('li')));
        }
        """;

    /// <summary>Marks what belongs together: a question with its lines, an entry of a table or list with its choices, a heading with what follows it.</summary>
    public static async Task AddAsync(IPage page) => await page.EvaluateAsync(Add, "fields");

    /// <summary>Marks where each leaf of the sheets begins and ends.</summary>
    public static async Task AddToLeavesAsync(IPage page) => await page.EvaluateAsync(Add, "leaves");

    /// <summary>The pages on which each mark lies.</summary>
    public static IReadOnlyDictionary<string, List<int>> Read(PdfDocument print) => print.GetPages()
        .SelectMany(page => page.GetAnnotations().Select(note => (Mark: Mark().Match(note.Action is UglyToad.PdfPig.Actions.UriAction link ? link.Uri : string.Empty), page.Number)))
        .Where(found => found.Mark.Success)
        .GroupBy(found => found.Mark.Groups[1].Value, found => found.Number)
        .ToDictionary(group => group.Key, group => group.ToList());

    [GeneratedRegex(@"^https://mark\.example/(\d+)/")]
    private static partial Regex Mark();
}
