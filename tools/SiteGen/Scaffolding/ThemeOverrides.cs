using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Scaffolding;

/// <summary>Whether the theme's files that a fork has copied are still what they were: after an update, the copies may miss something.</summary>
internal static class ThemeOverrides
{
    public static void Check(SourceTree input, SourceTree theme, DiagnosticBag bag)
    {
        var copies = input.Below("_theme");
        var list = copies.Find(ThemeCopy.ListName) is { } file && SourceText.Read(file, bag) is { } source
            ? Yaml.ReadMap(source.Text, source.File, 1, bag)
            : null;
        foreach (var copy in copies.Files.Where(copy => copy.Path != ThemeCopy.ListName))
        {
            Check(copy, theme.Find(copy.Path), list, bag);
        }
    }

    private static void Check(SourceFile copy, SourceFile? original, YamlMap? list, DiagnosticBag bag)
    {
        var known = ThemeCopy.HashIn(copy, list, bag);
        if (original is null && known is not null)
        {
            bag.Report(
                Rules.ThemeFileChanged,
                Position.StartOf(copy.Display),
                $"theme/{copy.Path}, which this was copied from, is gone.",
                "See what took its place, then remove the copy or rename it.");
        }
        else if (original is not null && known is null)
        {
            bag.Report(
                Rules.ThemeFileUnknown,
                Position.StartOf(copy.Display),
                $"This takes the place of theme/{copy.Path} and does not say which version it was copied from.",
                "Copies that 'sitegen new override' makes say so.");
        }
        else if (original is not null && known != ThemeCopy.HashOf(original))
        {
            bag.Report(
                Rules.ThemeFileChanged,
                Position.StartOf(copy.Display),
                $"theme/{copy.Path} has changed since this was copied from it.",
                $"Compare the two, take over what you want, then write the new hash here: {ThemeCopy.HashOf(original)}");
        }
    }
}
