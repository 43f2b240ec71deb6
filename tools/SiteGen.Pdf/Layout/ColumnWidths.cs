namespace SiteGen.Pdf.Layout;

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <param name="total">What there is, in points.</param>
    /// <param name="weights">What each column wants, relative to the others.</param>
    /// <param name="least">What each column needs; taken from the others where its share is smaller.</param>
    public static double[] Of(double total, double[] weights, double[] least)
    {
        var widths = new double[weights.Length];
        var isFixed = new bool[weights.Length];
        for (var round = 0; round <= weights.Length; round++)
        {
            var rest = total - Sum(widths, i => isFixed[i]);
            var shares = Sum(weights, i => !isFixed[i]);
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = isFixed[i] ? widths[i] : rest * weights[i] / shares;
            }

            for (var i = 0; i < widths.Length; i++)
            {
                if (!isFixed[i] && widths[i] < least[i])
                {
                    isFixed[i] = true;
                    widths[i] = least[i];
                }
            }
        }

        // Where the needs together are too much, everybody gives.
        var excess = total / Math.Max(total, widths.Sum());
        return [.. widths.Select(width => width * excess)];
    }

    private static double Sum(double[] values, Func<int, bool> counts) => values.Where((_, i) => counts(i)).Sum();
}
