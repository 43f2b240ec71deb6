using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>Headings go down one level at a time: a screen reader's reader walks them like a table of contents.</summary>
internal sealed class HeadingLevels : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        var before = 0;
        foreach (var (level, offset) in file.Outline?.Headings ?? [])
        {
            if (level > before + 1)
            {
                var found = Rules.SkippedHeading.At(
                    context.PlaceOf(file, offset).Position,
                    string.Create(CultureInfo.InvariantCulture, $"A heading of level {level} follows one of level {before} on {file.Address}."),
                    string.Create(CultureInfo.InvariantCulture, $"Make it level {before + 1}."));
                context.Report(found, file.Repeats);
                return;
            }

            before = level;
        }
    }
}
