namespace SiteGen.Pdf.Compression;

/// <summary>Shortens a list of code lengths: repeats become one symbol and a count.</summary>
internal static class CodeLengthRuns
{
    public static List<DeflateSymbol> Of(ReadOnlySpan<byte> lengths)
    {
        var runs = new List<DeflateSymbol>();
        for (var at = 0; at < lengths.Length;)
        {
            var value = lengths[at];
            var rest = lengths[at..];
            var repeats = rest.IndexOfAnyExcept(value);
            at += Add(runs, value, repeats < 0 ? rest.Length : repeats);
        }

        return runs;
    }

    /// <summary>Adds what the run's start needs; returns how many lengths that covers.</summary>
    private static int Add(List<DeflateSymbol> runs, byte value, int repeats)
    {
        if (value == 0 && repeats >= 3)
        {
            var zeros = Math.Min(repeats, 138);
            runs.Add(zeros <= 10 ? new(17, zeros - 3, 3) : new(18, zeros - 11, 7));
            return zeros;
        }

        runs.Add(new(value, 0, 0));
        if (repeats < 4)
        {
            return 1;
        }

        var copies = Math.Min(repeats - 1, 6);
        runs.Add(new(16, copies - 3, 2));
        return copies + 1;
    }
}
