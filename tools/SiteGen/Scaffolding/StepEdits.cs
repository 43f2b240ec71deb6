using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Scaffolding;

/// <summary>Finds what names a step in the texts of a guide. A file's name is looked for wherever it stands: nothing else has it.</summary>
internal sealed class StepEdits(Site site, ImmutableArray<StepPlace> places)
{
    /// <summary>What cannot stand before a path, or behind a name.</summary>
    private const string Ends = " \t\r\n()<>[]{}\"'`,|=";
    private readonly string pattern = site.Strings.Has("step_number") ? site.Strings.Get("step_number") : string.Empty;

    public static bool HasOrder(string text) => OrderKey().IsMatch(Head(text).Yaml);

    /// <param name="place">Where the file comes to stand, if it is a step.</param>
    public IReadOnlyList<TextEdit> Of(SourceFile file, string text, StepPlace? place)
    {
        var edits = new List<TextEdit>();
        foreach (var step in places)
        {
            var from = step.Page.SourcePath;
            if (step.IsRenamed)
            {
                Paths(file, text, Path.GetFileName(from), Path.GetFileName(step.To), isBare: true, edits);
                Calls(text, Path.GetFileNameWithoutExtension(from), Path.GetFileNameWithoutExtension(step.To), edits);
            }

            if (step.Slug is { } slug)
            {
                Named(file, text, step.Page, slug, edits);
            }
        }

        if (place is not null)
        {
            Head(text, place, edits);
        }

        foreach (var said in NumberedText.Find(text, pattern))
        {
            var step = places.FirstOrDefault(step => step.Said == said.Number);
            var length = said.NumberLength(text);
            if (step is { Said: > 0 } && step.Number != said.Number && !edits.Exists(edit => edit.Start < said.NumberStart + length && said.NumberStart < edit.Start + edit.Length))
            {
                edits.Add(new(said.NumberStart, length, step.Number.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return [.. edits.Distinct().OrderBy(edit => edit.Start)];
    }

    /// <summary>Where a path to a step's file, or to its address, ends with its name.</summary>
    /// <param name="isBare">Whether the name stands for itself in a file beside it.</param>
    private static void Paths(SourceFile file, string text, string name, string newName, bool isBare, List<TextEdit> edits)
    {
        foreach (var (written, now) in new[] { (name, newName), (Uri.EscapeDataString(name), Uri.EscapeDataString(newName)), (Addresses.Link(name), Addresses.Link(newName)) }.Distinct())
        {
            for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + written.Length, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && !Ends.Contains(text[start - 1], StringComparison.Ordinal))
                {
                    start--;
                }

                var path = text[start..at];
                if ((path.Length > 0 || isBare) && IsEnd(text, at + written.Length) && LeadsToSteps(file, path))
                {
                    edits.Add(new(at, written.Length, now));
                }
            }
        }
    }

    private static bool LeadsToSteps(SourceFile file, string path)
    {
        var fromRoot = path.StartsWith('/') ? path[1..] : path.StartsWith("~/", StringComparison.Ordinal) ? path[2..] : null;
        var folder = fromRoot ?? (file.Extension.StartsWith(".m", StringComparison.Ordinal) ? null : path);
        return (fromRoot is null && IsOfSteps(Addresses.Resolve(file.Path, path + "x"))) || IsOfSteps(folder + "x");

        static bool IsOfSteps(string? named) => named is not null && SourceNames.Of(named) == "steps/x";
    }

    private static bool IsEnd(string text, int at) =>
        at >= text.Length || Ends.Contains(text[at], StringComparison.Ordinal) || text[at] is '#' or '?'
        || (text[at] is '.' or ':' or ';' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])));

    private void Named(SourceFile file, string text, Page page, string slug, List<TextEdit> edits)
    {
        Paths(file, text, page.Slug + ".html", slug + ".html", isBare: true, edits);
        Paths(file, text, page.Slug, slug, isBare: false, edits);
        Calls(text, page.Slug, slug, edits);
        var stem = PageNames.SplitOrder(Path.GetFileNameWithoutExtension(page.SourcePath), step: true).Stem;
        var isXref = page.Xref == stem;
        if (isXref)
        {
            foreach (var match in Regex.Matches(text, $@"(?i)(?<=\bxref:){Regex.Escape(stem)}(?![\w.-]*\w)").Cast<Match>())
            {
                edits.Add(new(match.Index, match.Length, slug));
            }
        }

        IEnumerable<Located<string>> named =
        [
            .. site.Worksheets.SelectMany(sheet => sheet.Steps).Where(step => step.Value == page.Slug),
            .. site.Settings.Menu.Concat(site.Settings.Header ?? []).Where(item => isXref && item.Value == page.Xref),
        ];
        foreach (var (value, position) in named.Where(item => item.Position.File == file.Display))
        {
            var at = text.IndexOf(value, Offset(text, position), StringComparison.Ordinal);
            edits.Add(new(at, value.Length, slug));
        }
    }

    private static void Calls(string text, string name, string newName, List<TextEdit> edits)
    {
        foreach (var match in Regex.Matches(text, $@"(?i)(?<=\{{\{{\s*step\s*[""\u201c\u201d]){Regex.Escape(name)}(?=[""\u201c\u201d])").Cast<Match>())
        {
            edits.Add(new(match.Index, match.Length, newName));
        }
    }

    private static int Offset(string text, Position position)
    {
        var at = 0;
        for (var line = 1; line < position.Line; line++)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + position.Column - 1;
    }

    /// <summary>The number in a step's own head, and the address that it leaves.</summary>
    private static void Head(string text, StepPlace place, List<TextEdit> edits)
    {
        var (yaml, start) = Head(text);
        if (place.NewOrder is { } number && OrderKey().Match(yaml) is { Success: true } order)
        {
            edits.Add(new(start + order.Groups[1].Index, order.Groups[1].Length, number.ToString(CultureInfo.InvariantCulture)));
        }

        if (place.Slug is not { } slug)
        {
            return;
        }

        var page = place.Page;
        var now = Addresses.Folder(page.Address) + slug + ".html";
        var old = page.RedirectFrom.Select(item => item.Value).Where(value => value.TrimStart('/') != now).Append(page.Address);
        var line = $"redirect_from: [{string.Join(", ", old.Select(value => value.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_') ? value : YamlText.Quoted(value)))}]";
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (RedirectKey().Match(yaml) is { Success: true } key)
        {
            edits.RemoveAll(edit => edit.Start >= start + key.Index && edit.Start < start + key.Index + key.Length);
            edits.Add(new(start + key.Index, key.Length, line + newLine));
        }
        else
        {
            edits.Add(yaml.Length > 0 ? new(start + yaml.Length, 0, line + newLine) : new(start, 0, $"---{newLine}{line}{newLine}---{newLine}{newLine}"));
        }
    }

    /// <summary>The YAML of a page, and where it begins.</summary>
    private static (string Yaml, int Start) Head(string text)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        var head = FrontMatter.Find(text[mark..]);
        return (text.Substring(mark + head.YamlStart, head.YamlLength), mark + head.YamlStart);
    }

    private static Regex OrderKey() => Key("order", @"(-?\d+)");

    /// <summary>The key with its value, to the end of its last line.</summary>
    private static Regex RedirectKey() => Key("redirect[_-]?from", @".*(?:\n(?:[ \t]+\S.*|-\s.*))*(?:\n|$)");

    private static Regex Key(string name, string value) => new($@"(?im)^{name}[ \t]*:[ \t]*{value}");
}
