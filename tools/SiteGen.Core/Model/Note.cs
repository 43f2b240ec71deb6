namespace SiteGen.Model;

/// <summary>A note of a page: a source that it cites, or a text of its own.</summary>
/// <param name="Id">Of its entry in the list of notes.</param>
/// <param name="Back">Id of the place in the text where it is used first.</param>
/// <param name="Source">Null where the page has the note's text.</param>
/// <param name="Html">The text, UTF-8; empty where it is a source.</param>
/// <param name="Map">From the text back to the page's source.</param>
internal sealed record Note(string Id, string Back, Reference? Source, ReadOnlyMemory<byte> Html, SourceMap Map);
