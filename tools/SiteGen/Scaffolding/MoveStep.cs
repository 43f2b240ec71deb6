using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Scaffolding;

/// <summary>What a move changes, and what it says of it, a line each.</summary>
internal sealed record StepMove(ImmutableArray<FileChange> Files, ImmutableArray<string> Lines);

/// <summary>
/// Plans to put a step in another place or to give it another name. The numbers that the steps have are dealt out anew; whatever names a
/// step by its file, its address or its number follows.
/// </summary>
/// <param name="site">With every step that there is.</param>
/// <param name="published">As readers see it: numbers in texts count no step that is hidden.</param>
internal sealed class MoveStep(Site site, Site published, SourceTree input, DiagnosticBag bag)
{
    private const string Folder = "steps/";
    private static readonly string[] TextExtensions = [".md", ".markdown", ".html", ".htm", ".yml", ".yaml", ".json"];
    private readonly StepNames names = new(site, bag);

    /// <returns>Null where it cannot be done; the bag says why.</returns>
    /// <param name="to">The number that it gets; null where another step or nothing says it.</param>
    /// <param name="after">The step that comes before it.</param>
    /// <param name="slug">Its new name; null where it keeps its own.</param>
    public StepMove? Plan(string name, int? to, string? after, string? slug)
    {
        if (names.Find(name) is not { } moved || Order(moved, to, after) is not { } order || !CanBeCalled(moved, slug))
        {
            return null;
        }

        var places = Places(order, moved, slug == moved.Slug ? null : slug);
        foreach (var place in places.Where(place => place.IsRenamed && FileAt(place.To) is not null && !places.Any(other => other.IsRenamed && other.Page.SourcePath == place.To)))
        {
            bag.Report(Rules.FileExists, Position.StartOf($"input/{place.To}"), "This file is there already, and is no step.", "Move it away first.");
            return null;
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var files = ImmutableArray.CreateBuilder<FileChange>();
        var editor = new StepEdits(site, places);
        foreach (var file in input.Files.Where(file => TextExtensions.Contains(file.Extension) && !SourceNames.Of(file.Path).StartsWith("_theme/", StringComparison.Ordinal)))
        {
            var place = places.FirstOrDefault(place => place.Page.SourcePath == SourceNames.Of(file.Path));
            if (Read(file) is not { } text)
            {
                return null;
            }

            var edits = editor.Of(file, text, place);
            if (edits.Count > 0 || place?.IsRenamed == true)
            {
                // The folder of the steps may be written in another way.
                var target = place is null ? file.Path : Addresses.Folder(file.Path) + Path.GetFileName(place.To);
                files.Add(new(file.Path, target, Encoding.UTF8.GetBytes(TextEdit.Apply(text, edits))));
                if (place?.IsRenamed == true)
                {
                    lines.Add($"input/{file.Path} -> input/{target}");
                }

                lines.AddRange(edits.Select(edit => edit.Told(text, $"input/{target}")));
            }
        }

        return new(files.ToImmutable(), lines.ToImmutable());
    }

    /// <summary>The steps in their new order; null where the place is none.</summary>
    private List<Page>? Order(Page moved, int? to, string? after)
    {
        var others = site.Steps.Remove(moved).ToList();
        var index = site.Steps.IndexOf(moved);
        if (after is not null)
        {
            if (names.Find(after) is not { } before)
            {
                return null;
            }

            index = before == moved ? index : others.IndexOf(before) + 1;
        }
        else if (to is { } number)
        {
            index = number - 1;
        }

        if (index < 0 || index > others.Count)
        {
            bag.Report(Rules.BadName, Position.None, string.Create(CultureInfo.InvariantCulture, $"There is no place {index + 1}: a step goes from 1 to {others.Count + 1}."));
            return null;
        }

        others.Insert(index, moved);
        return others;
    }

    private bool CanBeCalled(Page moved, string? slug)
    {
        if (slug is null || slug == moved.Slug)
        {
            return true;
        }

        if (slug.Length == 0 || Slug.Of(slug) != slug)
        {
            bag.Report(Rules.BadName, Position.None, $"'{slug}' cannot be the name of a step.", Slug.Of(slug) is { Length: > 0 } fits ? $"Did you mean '{fits}'?" : "A name has letters or digits.");
            return false;
        }

        if (site.Pages.FirstOrDefault(page => page.Address == $"{Folder}{slug}.html") is { } taken)
        {
            bag.Report(Rules.FileExists, Position.StartOf($"input/{taken.SourcePath}"), $"This page has the address that '{slug}' would have.", "Choose another name.");
            return false;
        }

        if (moved.Address == $"{Folder}{moved.Slug}.html" && Path.GetFileNameWithoutExtension(moved.SourcePath).EndsWith(moved.Slug, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        bag.Report(Rules.BadName, moved.Position, $"The address '{moved.Address}' is not made from the file's name, so --slug cannot change it.", "Change it in the step's head.");
        return false;
    }

    /// <summary>The numbers are dealt out as they are, with the gaps that somebody left; from 1 on where they say no order.</summary>
    private ImmutableArray<StepPlace> Places(List<Page> order, Page moved, string? slug)
    {
        var numbers = site.Steps.Select(step => step.Order).ToList();
        var seen = 0;
        var sayOrder = numbers[0] > 0 && numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second);
        return
        [
            .. order.Select((page, index) =>
            {
                var number = sayOrder ? numbers[index] : index + 1;
                var (inName, stem) = PageNames.SplitOrder(Path.GetFileNameWithoutExtension(page.SourcePath), step: true);
                var isNumbered = page.Order != number && (inName > 0 || !StepEdits.HasOrder(Text(page)));
                var name = page == moved ? slug ?? stem : stem;
                var file = isNumbered ? names.Numbered(number, name)
                    : name == stem ? Path.GetFileNameWithoutExtension(page.SourcePath)
                    : inName is > 0 and var named ? names.Numbered(named, name) : name;
                var said = published.StepBySlug(page.Slug)?.Number ?? 0;
                return new StepPlace(page, said, said > 0 ? ++seen : 0, page.Order == number ? null : number, Folder + file + Path.GetExtension(page.SourcePath), page == moved ? slug : null);
            }),
        ];
    }

    private SourceFile? FileAt(string path) => input.Files.FirstOrDefault(file => SourceNames.Of(file.Path) == path);

    private string Text(Page page) => FileAt(page.SourcePath) is { } file ? Read(file) ?? string.Empty : string.Empty;

    /// <summary>With its byte order mark, so that every byte that is not changed stays.</summary>
    private string? Read(SourceFile file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Read());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bag.Report(Rules.Unreadable, Position.StartOf(file.Display), $"This file cannot be read: {failure.Message}");
            return null;
        }
    }
}

/// <summary>Where a step comes to stand.</summary>
/// <param name="Said">The number that texts say; 0 for a step that is hidden.</param>
/// <param name="Number">The number that they are to say.</param>
/// <param name="NewOrder">Its new number in file name or head; null where that stays.</param>
/// <param name="To">The path of its file.</param>
/// <param name="Slug">Its new name; null where it keeps its own.</param>
internal sealed record StepPlace(Page Page, int Said, int Number, int? NewOrder, string To, string? Slug)
{
    public bool IsRenamed => To != Page.SourcePath;
}
