using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A value of a data file: a text, a list or a group of keys.</summary>
internal abstract record DataNode;

internal sealed record DataText(string Text) : DataNode;

internal sealed record DataList(ImmutableArray<DataNode> Items) : DataNode;

internal sealed record DataGroup(ImmutableArray<KeyValuePair<string, DataNode>> Entries) : DataNode;
