using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>Any of a list.</summary>
internal sealed record TickField : Field
{
    public static FieldType Definition { get; } = new("tick", Read, ReadExample);

    public override string Type => "tick";

    public required ImmutableArray<Option> Options { get; init; }

    public override ImmutableArray<FieldPart> Parts =>
        [new TicksPart(Id, Options)];

    private static TickField Read(FieldHead head, IFieldKeys keys) => new()
    {
        Id = head.Id,
        Label = head.Label,
        Hint = head.Hint,
        Formerly = head.Formerly,
        Options = keys.Options("options"),
    };

    private static ImmutableArray<string> ReadExample(Field field, IFieldKeys example) =>
        [.. example.Lines(field.Id).Select(text => Examples.OptionLabel(((TickField)field).Options, text, field.Id, example))];
}
