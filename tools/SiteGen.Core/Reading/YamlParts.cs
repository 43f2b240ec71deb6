using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>Reads a YAML text that is not valid as a whole: each outermost key with the lines that belong to it, by itself.</summary>
internal static class YamlParts
{
    /// <summary>No settings have so many keys: a file that is nothing but mistakes is not read to its end.</summary>
    private const int MostParts = 1_000;

    /// <param name="whole">What stands against the text as a whole; said only where its parts are fine.</param>
    public static YamlMap Read(string text, string file, YamlProblem whole, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var keys = new DistinctKeys(found);
        ImmutableArray<YamlEntry> entries =
        [
            .. Split(text).Take(MostParts).SelectMany(part => Entries(part.Text, file, part.Line, found)).Where(keys.Add),
        ];
        if (!found.HasErrors)
        {
            Yaml.Report(whole, bag);
        }

        foreach (var finding in found.Sorted())
        {
            bag.Report(finding);
        }

        return new(new(file, 1, 1), entries);
    }

    private static IEnumerable<(string Text, int Line)> Split(string text)
    {
        var lines = text.Split('\n');
        var first = 0;
        for (var i = 1; i <= lines.Length; i++)
        {
            if (i == lines.Length || BeginsPart(lines[i]))
            {
                yield return (string.Join('\n', lines[first..i]), first + 1);
                first = i;
            }
        }
    }

    /// <summary>A list may stand below its key without being indented.</summary>
    private static bool BeginsPart(string line) => line.Length > 0 && line[0] is not (' ' or '\t' or '\r' or '#' or '-' or ']' or '}');

    private static ImmutableArray<YamlEntry> Entries(string part, string file, int line, DiagnosticBag bag)
    {
        try
        {
            return Yaml.Map(part, file, line, bag).Entries;
        }
        catch (YamlProblem problem)
        {
            Yaml.Report(problem, bag);
            var mended = WithoutTabs(part);
            return mended == part ? [] : Entries(mended, file, line, bag);
        }
    }

    /// <summary>Each tab that indents becomes one space: every column stays what it was.</summary>
    private static string WithoutTabs(string part)
    {
        var text = new StringBuilder(part);
        var isIndent = true;
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = isIndent && text[i] == '\t' ? ' ' : text[i];
            isIndent = text[i] == '\n' || (isIndent && text[i] == ' ');
        }

        return text.ToString();
    }
}
