using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>One question of a sheet. Its types live in Fields/, a file each.</summary>
internal abstract record Field
{
    /// <summary>Lower-case letters, digits and dashes; unique in the sheet; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Where its definition begins.</summary>
    public Position Position { get; init; }

    public required string Label { get; init; }

    public string Hint { get; init; } = string.Empty;

    /// <summary>Ids that the field had before, so that kept answers find it.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>The worked example, one line an entry; empty where there is none.</summary>
    public ImmutableArray<string> Example { get; init; } = [];

    /// <summary>The word of the definition: <c>rows</c>.</summary>
    public abstract string Type { get; }

    /// <summary>What the field is made of. Every output knows parts and widgets only, so a new type needs no new output.</summary>
    public abstract ImmutableArray<FieldPart> Parts { get; }

    public IEnumerable<Widget> Widgets => Parts.SelectMany(part => part.Widgets);
}
