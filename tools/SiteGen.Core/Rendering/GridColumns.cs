using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Rendering;

/// <summary>Shares a table's width out in twentieths, because a style sheet without inline styles needs a class for each width.</summary>
internal static class GridColumns
{
    private const int Parts = 20;

    /// <summary>One number a column, at least 1 each. Columns of one width get one share; what is left over goes where most was cut off.</summary>
    public static ImmutableArray<int> Twentieths(ImmutableArray<Column> columns)
    {
        var total = columns.Sum(column => column.Width);
        var shares = columns.Select(column => Math.Max(1, column.Width * Parts / total)).ToArray();
        foreach (var width in columns.Select(column => column.Width).Distinct().OrderByDescending(width => width * Parts % total))
        {
            var same = Enumerable.Range(0, columns.Length).Where(i => columns[i].Width == width).ToList();
            if (Parts - shares.Sum() >= same.Count)
            {
                same.ForEach(i => shares[i]++);
            }
        }

        return [.. shares];
    }
}
