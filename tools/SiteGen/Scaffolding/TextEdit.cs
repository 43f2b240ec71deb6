using System.Globalization;
using System.Text;

namespace SiteGen.Scaffolding;

/// <summary>One change of a text: what stood there, and what comes to stand there.</summary>
internal readonly record struct TextEdit(int Start, int Length, string New)
{
    /// <summary>The text with all edits. None of them overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, copied, edit.Start - copied).Append(edit.New);
            copied = edit.Start + edit.Length;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The edit for somebody who reads what was done.</summary>
    public string Told(string text, string file)
    {
        var line = text.AsSpan(0, Start).Count('\n') + 1;
        var old = text.Substring(Start, Length).Trim().ReplaceLineEndings(" ");
        var now = New.Trim().ReplaceLineEndings(" ");
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {(old.Length == 0 ? now : $"{old} -> {now}")}");
    }
}
