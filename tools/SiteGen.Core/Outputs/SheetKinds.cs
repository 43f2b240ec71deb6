using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>What a sheet may have that others do without: each has a style of its own, and some a script. A name is that of its file.</summary>
internal static class SheetKinds
{
    public const string Scales = "scales";
    public const string Dates = "dates";
    public const string Rows = "rows";
    public const string Compare = "compare";
    public const string Blocks = "blocks";
    public const string Sums = "sums";

    /// <summary>In the order in which they are joined.</summary>
    public static ImmutableArray<string> All { get; } = [Scales, Dates, Rows, Compare, Blocks, Sums];

    public static ImmutableArray<string> Scripted { get; } = [Blocks, Sums];

    public static ImmutableArray<string> Of(Worksheet sheet)
    {
        var has = sheet.Fields.SelectMany(field => field.Parts).SelectMany(Of).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(has.Contains)];
    }

    private static IEnumerable<string> Of(FieldPart part) => part switch
    {
        ScalePart => [Scales],
        DatePart => [Dates],
        TablePart table =>
        [
            table.Title.Length > 0 ? Compare : table.Layout == TableLayout.Blocks ? Blocks : Rows,
            .. table.Sums.IsEmpty ? Array.Empty<string>() : [Sums],
        ],
        _ => [],
    };
}
