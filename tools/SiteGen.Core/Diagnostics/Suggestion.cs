namespace SiteGen.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>"Did you mean 'x'?" for the closest of the known words, or null where none is close.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> known) =>
        Closest(word, known) is { } best ? $"Did you mean '{best}'?" : null;

    /// <summary>The closest known word within a third of the word's length in edits; null where none is.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, Math.Min(word.Length, 64) / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edits between two words without regard to case, a swap of neighbours counting as one.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = best;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
