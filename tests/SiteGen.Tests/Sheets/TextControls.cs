using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Sheets;

/// <summary>
/// The controls of a sheet as plain text, as somebody reads it who has nothing else. There are no names: questions
/// follow "###", rows their number, and what is to be done is seen by its signs.
/// </summary>
internal sealed class TextControls
{
    private readonly List<Control> controls = [];
    private readonly IReadOnlyDictionary<string, string> rowNames;
    private string question = "";
    private string title = "";
    private string row = "";

    private TextControls(IReadOnlyDictionary<string, string> rowNames) => this.rowNames = rowNames;

    /// <summary>Reads a text in which a row without a name is called as <paramref name="rowNames"/> says, by its question, with its number for {0}.</summary>
    public static List<Control> Read(string text, IReadOnlyDictionary<string, string> rowNames)
    {
        var reader = new TextControls(rowNames);
        foreach (var line in text.Split('\n'))
        {
            reader.Line(line);
        }

        return reader.controls;
    }

    private string before = string.Empty;

    private void Line(string line)
    {
        if (line.StartsWith("### ", StringComparison.Ordinal))
        {
            (question, title, row) = (line[4..], "", "");
        }
        else if (line.StartsWith("   ", StringComparison.Ordinal))
        {
            Cell(line.Trim());
        }
        else if (line == "____-__-__")
        {
            controls.Add(new("", "date", question));
        }
        else if (line.StartsWith("__", StringComparison.Ordinal))
        {
            Ruled();
        }
        else if (line.StartsWith("[ ] ", StringComparison.Ordinal))
        {
            controls.Add(new("", "tick", Control.Joined(question, line[4..])));
        }
        else if (line.Contains("( ) ", StringComparison.Ordinal))
        {
            Options(line);
        }
        else if (RowNumber(line) is { } number)
        {
            row = line[(line.IndexOf('.', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } named ? named : rowNames[question].Replace("{0}", $"{number}", StringComparison.Ordinal);
        }
        else if (line.Length > 0 && before.Length == 0)
        {
            // A hint stands right below its question; the title of a table has an empty line above it.
            title = line;
        }

        before = line;
    }

    private void Cell(string cell)
    {
        var label = (title.Length > 0 ? title + ", " : "") + row;
        if (cell.Trim('_').Length == 0)
        {
            controls[^1] = controls[^1] with { Lines = controls[^1].Lines + 1 };
            return;
        }

        if (cell.StartsWith("[ ] ", StringComparison.Ordinal))
        {
            controls.Add(new("", "tick", $"{label}: {cell[4..]}"));
            return;
        }

        // A question ends itself; any other label has a colon.
        var parts = Regex.Match(cell, @"^(.*?)(?::|(?<=\?)) (_+|\( \) .*)$", RegexOptions.Singleline);
        var (column, answer) = (parts.Groups[1].Value, parts.Groups[2].Value);
        controls.Add(answer.StartsWith("( ) ", StringComparison.Ordinal)
            ? new("", "choice", $"{label}: {column}", Listed(answer))
            : new("", "text", $"{label}: {column}", Lines: 1));
    }

    private void Ruled()
    {
        var label = row.Length > 0 ? title : question;
        if (controls.Count > 0 && controls[^1] is { Type: "text" } before && before.Label == label)
        {
            controls[^1] = before with { Lines = before.Lines + 1 };
        }
        else
        {
            controls.Add(new("", "text", label, Lines: 1));
        }
    }

    /// <summary>Options, one a line; or a scale with all of them and the words of its ends.</summary>
    private void Options(string line)
    {
        var start = line.IndexOf("( ) ", StringComparison.Ordinal);
        var options = start == 0 ? Listed(line) : Listed(line[start..line.LastIndexOf("  ", StringComparison.Ordinal)]);
        if (controls.Count > 0 && controls[^1] is { Type: "choice" } before && before.Label == question)
        {
            controls[^1] = before with { Options = $"{before.Options} | {options}" };
        }
        else
        {
            controls.Add(new("", "choice", question, options));
        }
    }

    private static string Listed(string options) =>
        Control.Listed(options.Split("( ) ", StringSplitOptions.RemoveEmptyEntries).Select(option => ("", option.Trim())));

    private static int? RowNumber(string line) =>
        line.IndexOf('.', StringComparison.Ordinal) is > 0 and < 3 and var point && int.TryParse(line[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
