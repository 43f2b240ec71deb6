using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>
/// All that a sheet asks, for the search index. Its examples are answers of others: whoever looks for a word of theirs looks for help with it, and not
/// for the sheet.
/// </summary>
internal static class SheetWords
{
    public static string Of(Worksheet sheet) =>
        string.Join(' ', sheet.Sections.SelectMany(Words).Prepend(sheet.Purpose).Append(sheet.Closing).Where(text => text.Length > 0).Distinct().Select(Sentence));

    private static IEnumerable<string> Words(Section section) =>
    [
        section.Title, section.Intro, section.Skip,
        .. section.Fields.SelectMany(field => (string[])[field.Label, field.Hint, .. field.Parts.SelectMany(Words)]),
    ];

    private static IEnumerable<string> Words(FieldPart part) => part switch
    {
        WritingPart writing => [writing.Label],
        TicksPart ticks => ticks.Options.Select(option => option.Label),
        ChoicePart choice => choice.Widget.Options.Select(option => option.Label),
        ScalePart scale => [scale.Low, scale.High],
        TablePart table =>
        [
            table.Title,
            .. table.Columns.SelectMany(column => column.Options.Select(option => option.Label).Prepend(column.Label)),
            .. table.Rows.Select(row => row.Label),
        ],
        _ => [],
    };

    /// <summary>A result shows the sentence that was found.</summary>
    private static string Sentence(string text) => char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
