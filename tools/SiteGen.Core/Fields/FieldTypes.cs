using System.Collections.Immutable;

namespace SiteGen.Fields;

/// <summary>Every type of field there is. A new one is a file beside this one, a template in theme/fields/, and a line here.</summary>
internal static class FieldTypes
{
    public static ImmutableArray<FieldType> All { get; } =
    [
        TextField.Definition,
        LinesField.Definition,
        DateField.Definition,
        TickField.Definition,
        ChoiceField.Definition,
        ScaleField.Definition,
        RowsField.Definition,
        CompareField.Definition,
        WeekField.Definition,
    ];

    public static FieldType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
