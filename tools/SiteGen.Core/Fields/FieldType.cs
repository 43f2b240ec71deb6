using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>One type of field: its word, and how to read its own keys into a field that has its common ones.</summary>
/// <param name="Name">As in <c>type: rows</c>.</param>
/// <param name="Read">Takes the common keys and the definition.</param>
/// <param name="ReadExample">Turns the worked example, found under the field's id, into lines to show.</param>
internal sealed record FieldType(string Name, Func<FieldHead, IFieldKeys, Field> Read, Func<Field, IFieldKeys, ImmutableArray<string>> ReadExample);

/// <summary>The keys that every field has.</summary>
internal sealed record FieldHead(string Id, string Label, string Hint, ImmutableArray<string> Formerly);
