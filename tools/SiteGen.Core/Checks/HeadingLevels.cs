using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>Headings go down one level at a time: a screen reader's reader walks them like a table of contents.</summary>
internal sealed class HeadingLevels : ICheck
{
    public void Look(StagedFile file, CheckContext context)
    {
        var before = 0;
        foreach (var level in file.Outline?.Headings ?? [])
        {
            if (level > before + 1)
            {
                var found = Rules.SkippedHeading.At(
                    Place(file, level, before, context),
                    string.Create(CultureInfo.InvariantCulture, $"A heading of level {level} follows one of level {before} on {file.Address}."),
                    string.Create(CultureInfo.InvariantCulture, $"Make it level {before + 1}."));
                context.Report(found, file.Repeats);
                return;
            }

            before = level;
        }
    }

    public void Conclude(CheckContext context)
    {
    }

    /// <summary>The line of the first heading of the body that makes this jump; the page where the template makes it.</summary>
    private static Position Place(StagedFile file, int level, int before, CheckContext context)
    {
        // A body's first heading follows the template's title.
        var last = 1;
        foreach (var heading in file.Body?.Headings ?? [])
        {
            if (heading.Level == level && last == before)
            {
                return context.FindLast(file, $"\n{new string('#', level)} {heading.Text}", 1) ?? file.Source;
            }

            last = heading.Level;
        }

        return file.Source;
    }
}
