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

    private readonly ConcurrentQueue<Diagnostic> found = new();
    private readonly ConcurrentDictionary<string, int> numberByFile = new(StringComparer.Ordinal);
    private int errors;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    /// <summary>Whether hints that are dear to make need not be made any more: there are too many findings already.</summary>
    public bool IsFull => found.Count > MostWithHints;

    public void Report(Rule rule, Position position, string message, string? hint = null) =>
        Report(rule.At(position, message, hint));

    public void Report(Diagnostic diagnostic)
    {
        var counted = strict && diagnostic.Severity == Severity.Warning
            ? diagnostic with { Severity = Severity.Error }
            : diagnostic;
        if (counted.Severity == Severity.Error)
        {
            Interlocked.Increment(ref errors);
        }

        var number = numberByFile.AddOrUpdate(diagnostic.Position.File, 1, (_, before) => before + 1);
        if (number <= MostOfOneFile && found.Count < MostOfAll)
        {
            found.Enqueue(counted);
        }
        else if (number == MostOfOneFile + 1)
        {
            found.Enqueue(counted with { Message = string.Create(CultureInfo.InvariantCulture, $"There is more to find in this file; the first {MostOfOneFile} findings are shown."), Hint = null });
        }
    }

    /// <summary>Everything found, without repeats: notes, then warnings, then errors, each by place, so that what matters most is read last.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. found.Distinct()
            .OrderBy(d => d.Severity)
            .ThenBy(d => d.Position)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
