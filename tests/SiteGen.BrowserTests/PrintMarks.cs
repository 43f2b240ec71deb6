namespace SiteGen.BrowserTests;

/// <summary>Marks that a print carries at the beginning and the end of whatever must stay on one page: numbers in letters so small that nothing else has their size.</summary>
internal static class PrintMarks
{
    /// <summary>Larger letters are no marks, in points.</summary>
    public const double Largest = 2;

    private const string Add = """
        of => {
          const mark = (parent, name, first) => {
            const sign = document.createElement('span');
            sign.textContent = `[${name}]`;
            sign.style.cssText = 'position:absolute;font-size:2px;font-size-adjust:none;line-height:1px;white-space:nowrap;' + (first ? 'top:0;left:0' : 'bottom:0;left:0');
            parent.style.position = 'relative';
            parent.append(sign);
          };
          let count = 0;
          const both = (first, last) => {
            count++;
            mark(first, count, true);
            mark(last, count, false);
          };
          if (of === 'leaves') {
            document.querySelectorAll('.leaf').forEach(leaf => both(leaf.querySelector('.part'), leaf.lastElementChild));
            return count;
          }
          document.querySelectorAll('div.field, .question, fieldset.field:not(:has(.rows, .side, .blocks))').forEach(field => both(field, field));
          document.querySelectorAll('tbody tr').forEach(row => both(row.querySelector('td'), row.querySelector('td')));
          document.querySelectorAll('.side li, .blocks > li').forEach(row => both(row, row));
          document.querySelectorAll('.start').forEach(start => {
            const head = start.querySelector('h2, h3');
            const next = start.querySelector('.field .write, .rings, .ticks, .side li, tbody td');
            if (head) { both(head, next); }
          });
          document.querySelectorAll('.side').forEach(side => both(side.firstElementChild, side.querySelector('li')));
          return count;
        }
        """;

    /// <summary>Marks what belongs together: a question with its lines, an entry of a table or list with its choices, a heading with what follows it.</summary>
    /// <returns>How many there are.</returns>
    public static Task<int> AddAsync(Tab tab) => tab.RunAsync<int>(Add, "fields");

    /// <summary>Marks where each leaf of the sheets begins and ends.</summary>
    /// <returns>How many there are.</returns>
    public static Task<int> AddToLeavesAsync(Tab tab) => tab.RunAsync<int>(Add, "leaves");
}
