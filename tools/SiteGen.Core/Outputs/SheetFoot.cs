using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>What stands in the foot of a sheet, as text. The page's template says the same with links.</summary>
internal static class SheetFoot
{
    private const char FixedSpace = '\u00A0';

    /// <param name="sheet">The sheet.</param>
    /// <param name="site">Its site.</param>
    /// <param name="keepNumbers">Whether no line ends within a phone number, or beside a dot between two helplines.</param>
    public static ImmutableArray<string> Lines(Worksheet sheet, Site site, bool keepNumbers = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (sheet.FootHasStopRule)
        {
            lines.Add(site.Strings.Get("stop_rule_short"));
        }

        if (sheet.FootHasHelplines)
        {
            lines.Add(Helplines(site, keepNumbers ? FixedSpace : ' '));
        }

        foreach (var step in site.StepsOf(sheet))
        {
            lines.Add(site.Strings.Get("sheet_belongs", step.Number, step.Title));
        }

        return lines.ToImmutable();
    }

    private static string Helplines(Site site, char space)
    {
        var numbers = site.FootHelplines.Select(Named).ToList();
        var help = numbers.Count == 0 ? site.Strings.Get("help_elsewhere") : $"{site.Strings.Get("help_foot")} {string.Join($"{space}·{space}", numbers)}.";
        return site.FootOwnBehaviour is { } line ? $"{help} {site.Strings.Get("help_foot_own")} {Named(line)}." : help;

        string Named(Helpline line) => $"{line.Name}, {line.Phone.Replace(' ', space)}";
    }
}
