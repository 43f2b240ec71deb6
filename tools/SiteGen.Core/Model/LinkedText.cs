namespace SiteGen.Model;

/// <summary>A piece of a text in which some words are links.</summary>
/// <param name="Address">Where it leads; empty where it is no link.</param>
/// <param name="IsInside">The address is one of this site, from its root.</param>
internal sealed record LinkedText(string Text, string Address, bool IsInside);
