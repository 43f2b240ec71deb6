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
                var marks = "\n" + new string('#', level) + " ";
                context.Bag.Report(
                    Rules.SkippedHeading,
                    context.Find(file, marks) is var found && found == file.Source ? found : found with { Line = found.Line + 1, Column = 1 },
                    string.Create(CultureInfo.InvariantCulture, $"A heading of level {level} follows one of level {before} on {file.Address}."),
                    string.Create(CultureInfo.InvariantCulture, $"Make it level {before + 1}."));
                return;
            }

            before = level;
        }
    }

    public void Conclude(CheckContext context)
    {
    }
}
