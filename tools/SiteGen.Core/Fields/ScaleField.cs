using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>A number between two ends that have names.</summary>
internal sealed record ScaleField : Field
{
    public static FieldType Definition { get; } = new("scale", Read, ReadExample);

    public override string Type => "scale";

    public required ImmutableArray<Option> Numbers { get; init; }

    public required string Low { get; init; }

    public required string High { get; init; }

    public override ImmutableArray<FieldPart> Parts => [new ScalePart(new(Id, Label, Numbers), Low, High)];

    /// <summary>The options of a scale: its numbers.</summary>
    public static ImmutableArray<Option> NumbersOf(IFieldKeys keys)
    {
        var from = keys.Int("from", 1, 0, 9);
        var to = keys.Int("to", 5, 1, 10);
        if (to <= from)
        {
            keys.Wrong("to", $"'to' must be greater than 'from' ({from}).");
            to = from + 1;
        }

        var numbers = Enumerable.Range(from, to - from + 1).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return [.. numbers.Select(text => new Option(text, text))];
    }

    private static ScaleField Read(FieldHead head, IFieldKeys keys)
    {
        var found = keys.Found;
        var ends = keys.Lines("ends");
        if (ends.Length != 2 && keys.Found == found)
        {
            keys.Wrong("ends", "A scale needs 'ends': two texts that say what its first and its last number mean.", "For example: ends: [never, always]");
        }

        return new()
        {
            Id = head.Id,
            Label = head.Label,
            Hint = head.Hint,
            Formerly = head.Formerly,
            Numbers = NumbersOf(keys),
            Low = ends.ElementAtOrDefault(0) ?? string.Empty,
            High = ends.ElementAtOrDefault(1) ?? string.Empty,
        };
    }

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example) =>
        example.Text(field.Id) is { } text ? [Examples.OptionLabel(((ScaleField)field).Numbers, text, field.Id, example)] : [];
}
