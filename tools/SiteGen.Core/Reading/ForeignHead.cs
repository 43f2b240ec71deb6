using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>
/// Front matter that is not read, because its lines of dashes are missing or written in another way: Hugo's <c>+++</c>, the dash that a
/// word processor makes of hyphens. What was meant for nobody's eyes must not be published as text.
/// </summary>
internal static class ForeignHead
{
    private const int LongestFence = 20;

    /// <summary>Farther down, nothing is taken for front matter.</summary>
    private const int LatestLine = 20;
    private const string Fences = "Front matter stands between two lines '---', three hyphens each; its lines are like 'title: My page'.";

    /// <summary>Words that name the kind of what stands between the lines.</summary>
    private static readonly string[] Kinds = ["yaml", "yml", "toml", "json"];

    /// <summary>The finding for a page without front matter that seems to have some; null where it has none.</summary>
    public static Diagnostic? Find(string file, string text)
    {
        var (start, line) = FrontMatter.FirstLine(text);
        var end = FrontMatter.LineEnd(text, start);
        var first = text.AsSpan(start, end - start).Trim();
        var rest = text.AsSpan(Math.Min(end + 1, text.Length));
        if (IsKnown(first) && IsKnown(Line(rest)))
        {
            return Rules.ForeignHead.At(new(file, line, 1), "These keys stand between no lines '---', so that they would be published as text.", Fences);
        }

        if (IsFence(first) && HasKey(rest))
        {
            return Rules.ForeignHead.At(new(file, line, 1), $"The line '{first}' begins no front matter, so that the keys below it would be published as text.", Fences);
        }

        return Late(text) is > 0 and var late
            ? Rules.ForeignHead.At(new(file, late, 1), "Something stands before this front matter, so that it would be published as text.", "Move it to the very beginning of the page.")
            : null;
    }

    /// <summary>The line where front matter begins behind a heading, a comment or the like; 0 where none does.</summary>
    private static int Late(string text)
    {
        var (number, begin, isCode) = (0, 0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            isCode ^= line.TrimStart().StartsWith("```") || line.TrimStart().StartsWith("~~~");
            var isFence = !isCode && line.TrimEnd() is "---";
            if (begin > 0 && isFence)
            {
                return begin;
            }

            // Between two rules across a page there is an empty line; in front matter there is none.
            begin = isFence ? number : line.IsWhiteSpace() || (begin == number - 1 && !IsKnown(line)) ? 0 : begin;
            if (begin == 0 && number > LatestLine)
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsKnown(ReadOnlySpan<char> line) => FrontMatter.IsKnown(FrontMatter.Key(line));

    /// <summary>The finding for front matter that begins and does not end; at the line that was meant to end it, where there is one.</summary>
    /// <param name="head">Where its keys begin.</param>
    public static Diagnostic Unclosed(string file, string text, FrontMatter head)
    {
        var number = head.YamlLine;
        foreach (var line in text.AsSpan(head.YamlStart).EnumerateLines())
        {
            if (IsFence(line.Trim()))
            {
                return Rules.BrokenYaml.At(new(file, number, 1), $"The front matter cannot end with the line '{line.Trim()}'.", "Write three hyphens there: ---");
            }

            number++;
        }

        return Rules.BrokenYaml.At(
            new(file, head.YamlLine - 1, 1),
            "The front matter begins with '---' and has no line '---' at its end.",
            "Put a line '---' after the last key; or write '***', if this is a rule across the page.");
    }

    /// <summary>A line of signs only, or of them and a word for what they hold.</summary>
    private static bool IsFence(ReadOnlySpan<char> line)
    {
        var signs = line;
        foreach (var kind in Kinds)
        {
            signs = signs.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? signs[..^kind.Length] : signs;
        }

        foreach (var c in signs)
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate)
            {
                return false;
            }
        }

        return signs.Length is > 0 and <= LongestFence && signs[0] != '#';
    }

    /// <summary>Whether one of the lines before the next empty one has a key that pages have, as YAML, TOML or JSON writes it.</summary>
    private static bool HasKey(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            var rest = line.Trim();
            var end = rest.IndexOfAny(':', '=');
            if (end > 0 && FrontMatter.IsKnown(rest[..end].Trim("\"' ")))
            {
                return true;
            }

            if (rest.IsEmpty)
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
}
