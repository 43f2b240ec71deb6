using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>A date.</summary>
internal sealed record DateField : Field
{
    public static FieldType Definition { get; } = new(
        "date",
        (head, _) => new DateField { Id = head.Id, Label = head.Label, Hint = head.Hint, Formerly = head.Formerly },
        ReadExample);

    public override string Type => "date";

    public override ImmutableArray<FieldPart> Parts => [new DatePart(new(Id, Label))];

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example)
    {
        if (example.Text(field.Id) is not { } text)
        {
            return [];
        }

        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            example.Wrong(field.Id, $"The example says '{text}', which is no date.", "Write year-month-day, as in 2026-11-28.");
        }

        return [text];
    }
}
