using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Several ruled lines on paper, one growing box on screen.</summary>
internal sealed record LinesField : Field
{
    public const int MaxLength = 20_000;

    public static FieldType Definition { get; } = new("lines", Read, (field, example) => example.Text(field.Id) is { } text ? [text] : []);

    public override string Type => "lines";

    /// <summary>On paper.</summary>
    public required int Lines { get; init; }

    public override ImmutableArray<FieldPart> Parts => [new WritingPart(string.Empty, new(Id, Label, Lines, MaxLength))];

    private static LinesField Read(FieldHead head, IFieldKeys keys) => new()
    {
        Id = head.Id,
        Label = head.Label,
        Hint = head.Hint,
        Formerly = head.Formerly,
        Lines = keys.Int("lines", 3, 2, 24),
    };
}
