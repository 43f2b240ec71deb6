using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>A field's definition in YAML, as its type sees it.</summary>
internal sealed class FieldKeys(KeyReader keys, UiStrings strings) : IFieldKeys
{
    public string? Text(string key) => keys.Text(key);

    public string RequiredText(string key, string example) => keys.RequiredText(key, example);

    public int Int(string key, int otherwise, int least, int most) => keys.Int(key, otherwise, least, most);

    public string? Choice(string key, string? otherwise, params ReadOnlySpan<string> allowed) => keys.Choice(key, otherwise, allowed);

    public bool Bool(string key, bool otherwise) => keys.Bool(key, otherwise);

    public bool Has(string key) => keys.Node(key) is not null;

    public int Found => keys.Bag.NumberIn(keys.Start.File);

    public ImmutableArray<string> Lines(string key) => [.. keys.Texts(key).Select(text => text.Value)];

    public IFieldKeys? Part(string key) => keys.Group(key) is { } group ? new FieldKeys(group, strings) : null;

    public ImmutableArray<IFieldKeys> Parts(string key) => [.. keys.Groups(key).Select(group => new FieldKeys(group, strings))];

    public string UiText(string key, params ReadOnlySpan<object?> values) => strings.Get(key, values);

    public void Wrong(string key, string message, string? hint = null) => keys.Bag.Report(Rules.WorksheetField, keys.At(key), message, hint);

    public void ReportUnknownKeys(string what) => keys.ReportUnknownKeys(Rules.UnknownKey, what);

    public ImmutableArray<Option> Options(string key)
    {
        var found = Found;
        var options = keys.List(key).Select(item => One(item, key)).OfType<Option>().ToImmutableArray();
        if (options.Length < 2 && Found == found)
        {
            Wrong(key, $"'{key}' is a list of at least two options.", "For example: options: [often, sometimes, never]");
        }

        foreach (var twice in options.GroupBy(option => option.Id).Where(group => group.Count() > 1))
        {
            Wrong(key, $"Two options have the id '{twice.Key}'.", "Give each option an id of its own: {id: often, label: Often}.");
        }

        return options;
    }

    public Option? Option(string key) => keys.Node(key) is { } node ? One(node, key) : null;

    /// <summary>Null for one that is wrong, which has been reported.</summary>
    private Option? One(YamlNode node, string key)
    {
        if (node is YamlMap map)
        {
            var option = new KeyReader(map, keys.Bag, keys.Wording);
            var (id, label) = (option.RequiredText("id", "often"), option.RequiredText("label", "Often"));
            option.ReportUnknownKeys(Rules.UnknownKey, "an option");

            // Options may begin with a digit ("2 weeks"): their names have the field's id before them.
            if (id.Length > 0 && !Ids.IsValid(id) && !Ids.IsValid("n" + id))
            {
                keys.Bag.Report(Rules.WorksheetField, option.At("id"), Ids.Rule, "Give the option an id: {id: often, label: …}.");
            }

            return id.Length == 0 || label.Length == 0 ? null : new(id, label);
        }

        if (node is YamlScalar scalar && IsEmpty(scalar))
        {
            keys.Bag.Report(Rules.WorksheetField, node.Position, $"An entry of '{key}' is empty.", "Write what readers can choose, or remove the entry.");
            return null;
        }

        if (keys.TextOf(node, key) is not { } text)
        {
            return null;
        }

        if (node is YamlScalar { Text: var source } && source.Contains("{{", StringComparison.Ordinal))
        {
            keys.Bag.Report(
                Rules.WorksheetField,
                node.Position,
                "An option with a wording word needs an id of its own, or kept answers would depend on the pronouns.",
                $"Write {{id: {Ids.OfOption(text)}, label: '{source}'}}.");
        }

        return new(Ids.OfOption(text), text);
    }

    private static bool IsEmpty(YamlScalar scalar) => scalar.IsNull || KeyReader.IsBlank(scalar.Text);
}
