using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Sites;

/// <summary>Prints diagnostics: for people to standard error, with the line that is meant; for programs in their formats.</summary>
internal sealed class DiagnosticPrinter(string format, bool quiet, bool color)
{
    private const int LongestLine = 160;

    /// <summary>Of one code. Who mends these knows what to do about the others.</summary>
    private const int MostOfOneCode = 10;

    /// <summary>In bytes. No larger text is read, so that what is larger is a picture or a film.</summary>
    private const long LargestText = 2 * 1024 * 1024;

    /// <summary>Whether only errors are wanted.</summary>
    public bool IsQuiet => quiet;

    /// <summary>What prints every finding for people; null where they get every one. Programs always do.</summary>
    public string? ForAll { get; init; }

    /// <summary>Where everything goes that is no finding. Standard output holds findings alone where a program reads them there.</summary>
    public TextWriter OtherOutput => format == DiagnosticFormat.Json ? Console.Error : Console.Out;

    /// <param name="root">Where the files that diagnostics name are; null where there are none.</param>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, string? root)
    {
        var shown = quiet ? [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)] : diagnostics;
        var text = new StringBuilder();
        var cut = format == DiagnosticFormat.Human ? Cut(shown) : [];
        foreach (var diagnostic in shown.Where(diagnostic => !cut.Contains(diagnostic)))
        {
            _ = format switch
            {
                DiagnosticFormat.MsBuild => MsBuild(diagnostic, text),
                DiagnosticFormat.GitHub => GitHub(diagnostic, text),
                DiagnosticFormat.Json => Json(diagnostic, text),
                _ => Human(diagnostic, root, text),
            };
        }

        if (format == DiagnosticFormat.Human && shown.Count > 0)
        {
            Summary(diagnostics, cut, text);
        }

        (format == DiagnosticFormat.Json ? Console.Out : Console.Error).Write(text);
    }

    /// <summary>What is not printed: all but the first of each code, and what is no error while there are too many errors.</summary>
    private HashSet<Diagnostic> Cut(IReadOnlyList<Diagnostic> shown)
    {
        if (ForAll is null)
        {
            return [];
        }

        var isFlooded = shown.Where(diagnostic => diagnostic.Severity == Severity.Error).CountBy(diagnostic => diagnostic.Code).Any(code => code.Value > MostOfOneCode);
        return [.. shown.GroupBy(diagnostic => diagnostic.Code).SelectMany(code =>
            code.Skip(isFlooded && code.All(diagnostic => diagnostic.Severity != Severity.Error) ? 0 : MostOfOneCode))];
    }

    /// <summary>How many of each code are left, how many of each code there are where that says more than the last line, and how many in all.</summary>
    private void Summary(IReadOnlyList<Diagnostic> diagnostics, HashSet<Diagnostic> cut, StringBuilder text)
    {
        foreach (var (code, number) in cut.CountBy(diagnostic => diagnostic.Code))
        {
            text.Append(CultureInfo.InvariantCulture, $"and {number} more {code}: {ForAll}\n");
        }

        var rules = diagnostics.CountBy(Rules.Of).ToList();
        foreach (var (rule, number) in rules.Where(_ => rules.Count < diagnostics.Count))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} {rule.Code} {rule.Name}\n");
        }

        text.Append(Count(diagnostics)).Append('\n');
    }

    /// <summary>"2 errors, 1 warning"; empty where nothing was found.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics) => string.Join(
        ", ",
        new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Note, "note") }
            .Select(kind => (Number: diagnostics.Count(diagnostic => diagnostic.Severity == kind.Item1), Word: kind.Item2))
            .Where(kind => kind.Number > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Number} {kind.Word}{(kind.Number == 1 ? string.Empty : "s")}")));

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string Line(Diagnostic diagnostic) => diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}";

    private StringBuilder Human(Diagnostic diagnostic, string? root, StringBuilder text)
    {
        var place = Printable(diagnostic.Position.ToString());
        text.Append(Bold(place)).Append(place.Length > 0 ? ": " : string.Empty)
            .Append(Paint(diagnostic.Severity, $"{Word(diagnostic.Severity)} {diagnostic.Code}"))
            .Append(": ").Append(Printable(diagnostic.Message)).Append('\n');
        if (SourceLine(diagnostic.Position, root) is { } line)
        {
            text.Append("  | ").Append(line.Text).Append('\n').Append("  | ").Append(' ', line.Caret).Append(Paint(diagnostic.Severity, "^")).Append('\n');
        }

        if (diagnostic.Hint is not null)
        {
            text.Append("  = ").Append(Printable(diagnostic.Hint)).Append('\n');
        }

        return text.Append('\n');
    }

    private static (string Text, int Caret)? SourceLine(Position position, string? root)
    {
        if (root is null || position.Line == 0 || position.Column == 0)
        {
            return null;
        }

        try
        {
            // A link may lead to a file that is nobody's business, and a pipe would never end.
            var file = new FileInfo(Path.Combine(root, position.File));
            if (!file.Exists || file.LinkTarget is not null || file.Length is 0 or > LargestText)
            {
                return null;
            }

            var line = File.ReadLines(file.FullName).ElementAtOrDefault(position.Line - 1)?.TrimStart('\uFEFF');
            if (line is null || line.AsSpan().ContainsAny('\0', '\uFFFD'))
            {
                return null;
            }

            var from = Math.Max(0, Math.Min(position.Column - (LongestLine / 2), line.Length - LongestLine));
            var part = line.Substring(from, Math.Min(LongestLine, line.Length - from));
            return (Printable(part), Math.Clamp(position.Column - 1 - from, 0, part.Length));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file of somebody else must not steer the terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c));

    private static StringBuilder MsBuild(Diagnostic diagnostic, StringBuilder text)
    {
        var position = diagnostic.Position;
        var place = position.Line == 0
            ? position.File
            : string.Create(CultureInfo.InvariantCulture, $"{position.File}({position.Line},{Math.Max(1, position.Column)})");
        var word = diagnostic.Severity == Severity.Note ? "message" : Word(diagnostic.Severity);
        return text.Append(place.Length == 0 ? "sitegen" : place).Append(": ").Append(word).Append(' ').Append(diagnostic.Code)
            .Append(": ").Append(Printable(Line(diagnostic))).Append('\n');
    }

    private static StringBuilder GitHub(Diagnostic diagnostic, StringBuilder text)
    {
        var position = diagnostic.Position;
        text.Append("::").Append(diagnostic.Severity == Severity.Note ? "notice" : Word(diagnostic.Severity)).Append(' ');
        if (position.File.Length > 0)
        {
            text.Append("file=").Append(Escape(position.File, inProperty: true));
            if (position.Line > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $",line={position.Line},col={Math.Max(1, position.Column)}");
            }

            text.Append(',');
        }

        return text.Append("title=").Append(diagnostic.Code).Append("::").Append(Escape(Line(diagnostic), inProperty: false)).Append('\n');
    }

    private static string Escape(string text, bool inProperty)
    {
        var escaped = text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        return inProperty ? escaped.Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal) : escaped;
    }

    private static StringBuilder Json(Diagnostic diagnostic, StringBuilder text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", Word(diagnostic.Severity));
            json.WriteString("file", diagnostic.Position.File);
            json.WriteNumber("line", diagnostic.Position.Line);
            json.WriteNumber("column", diagnostic.Position.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            json.WriteEndObject();
        }

        return text.Append(Encoding.UTF8.GetString(stream.ToArray())).Append('\n');
    }

    private string Bold(string text) => color && text.Length > 0 ? $"\e[1m{text}\e[0m" : text;

    private string Paint(Severity severity, string text) =>
        color ? $"\e[{severity switch { Severity.Error => "31;1", Severity.Warning => "33;1", _ => "36" }}m{text}\e[0m" : text;
}
