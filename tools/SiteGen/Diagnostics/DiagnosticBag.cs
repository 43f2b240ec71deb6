using System.Collections.Concurrent;

namespace SiteGen.Diagnostics;

/// <summary>Collects findings from any number of threads.</summary>
internal sealed class DiagnosticBag(bool strict = false)
{
    private readonly ConcurrentQueue<Diagnostic> found = new();
    private int errors;

    /// <summary>How many findings there are, repeats and all.</summary>
    public int Count => found.Count;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    public bool HasErrorsIn(string file) => HasErrors && found.Any(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Position.File == file);

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

        found.Enqueue(counted);
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
