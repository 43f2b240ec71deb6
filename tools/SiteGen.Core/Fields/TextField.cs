using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>One line of text.</summary>
internal sealed record TextField : Field
{
    public const int MaxLength = 1_000;

    public static FieldType Definition { get; } = new(
        "text",
        (head, _) => new TextField { Id = head.Id, Label = head.Label, Hint = head.Hint, Formerly = head.Formerly },
        (field, example) => example.Text(field.Id) is { } text ? [text] : []);

    public override string Type => "text";

    public override ImmutableArray<FieldPart> Parts => [new WritingPart(string.Empty, new(Id, Label, 1, MaxLength))];
}
