using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>One of a list.</summary>
internal sealed record ChoiceField : Field
{
    public static FieldType Definition { get; } = new("choice", Read, ReadExample);

    public override string Type => "choice";

    public required ImmutableArray<Option> Options { get; init; }

    public override ImmutableArray<FieldPart> Parts => [new ChoicePart(new(Id, Label, Options))];

    private static ChoiceField Read(FieldHead head, IFieldKeys keys) => new()
    {
        Id = head.Id,
        Label = head.Label,
        Hint = head.Hint,
        Formerly = head.Formerly,
        Options = keys.Options("options"),
    };

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example) =>
        example.Text(field.Id) is { } text ? [Examples.OptionLabel(((ChoiceField)field).Options, text, field.Id, example)] : [];
}
