using System.Collections.Concurrent;
using System.Globalization;

namespace SiteGen.Diagnostics;

/// <summary>Collects findings from any number of threads.</summary>
internal sealed class DiagnosticBag(bool strict = false)
{
    /// <summary>Nobody reads more, and a file that is nothing but mistakes would fill the memory with messages.</summary>
    private const int MostOfOneFile = 200;

    /// <summary>Of the whole site.</summary>
    private const int MostOfAll = 20_000;

    /// <summary>After so many findings nobody looks for the one hint that would help.</summary>
    private const int MostWithHints = 100;

    /// <summary>A template that fails on every page is one finding. Of the pages that it was rendering, the first by name is told.</summary>
    private readonly ConcurrentDictionary<(string Code, Position Position, string Message), Diagnostic> found = new();

    private readonly ConcurrentDictionary<string, int> numberByFile = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> filesWithErrors = new(StringComparer.Ordinal);
    private volatile bool isStrict = strict;
    private int errors;
    private int total;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    /// <summary>Whether something could not be read or drawn, so that what the site lacks says nothing of its other parts.</summary>
    public bool IsIncomplete => found.Values.Any(diagnostic =>
        diagnostic.Severity == Severity.Error && Rules.Of(diagnostic).Area is RuleArea.Files or RuleArea.Yaml or RuleArea.Worksheets or RuleArea.Theme);

    public bool HasErrorsIn(string file) => filesWithErrors.ContainsKey(file);

    /// <summary>How much was found in a file so far.</summary>
    public int NumberIn(string file) => numberByFile.GetValueOrDefault(file);

    /// <summary>Whether hints that are dear to make need not be made any more: there are too many findings already.</summary>
    public bool IsFull => Volatile.Read(ref total) > MostWithHints;

    public void Report(Rule rule, Position position, string message, string? hint = null) =>
        Report(rule.At(position, message, hint));

    public void Report(Diagnostic diagnostic)
    {
        var counted = isStrict && diagnostic.Severity == Severity.Warning
            ? diagnostic with { Severity = Severity.Error }
            : diagnostic;
        if (counted.Severity == Severity.Error)
        {
            Count(counted);
        }

        if (found.ContainsKey(KeyOf(counted)))
        {
            Keep(counted);
            return;
        }

        var number = numberByFile.AddOrUpdate(diagnostic.Position.File, 1, (_, before) => before + 1);
        if (number <= MostOfOneFile && Volatile.Read(ref total) < MostOfAll)
        {
            Interlocked.Increment(ref total);
            Keep(counted);
        }
        else if (number == MostOfOneFile + 1)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"There is more to find in this file; the first {MostOfOneFile} findings are shown.");
            Keep(counted with { Message = more, Hint = null });
        }
    }

    /// <summary>
    /// Everything found, without repeats: notes, then warnings, then errors, so that what matters most is read last; each with what is the
    /// cause of others first, and then by place.
    /// </summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. found.Values
            .OrderBy(d => d.Severity)
            .ThenByDescending(d => Rules.Causes.Contains(d.Code))
            .ThenBy(d => d.Position)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    /// <summary>Takes warnings for errors, those that are found already too.</summary>
    public void BeStrict()
    {
        isStrict = true;
        foreach (var warning in found.Values.Where(diagnostic => diagnostic.Severity == Severity.Warning))
        {
            found[KeyOf(warning)] = warning with { Severity = Severity.Error };
            Count(warning);
        }
    }

    private void Count(Diagnostic error)
    {
        Interlocked.Increment(ref errors);
        filesWithErrors.TryAdd(error.Position.File, true);
    }

    private static (string Code, Position Position, string Message) KeyOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Position, diagnostic.Message);

    private void Keep(Diagnostic diagnostic) =>
        found.AddOrUpdate(KeyOf(diagnostic), diagnostic, (_, before) => string.CompareOrdinal(diagnostic.Hint, before.Hint) < 0 ? diagnostic : before);
}
