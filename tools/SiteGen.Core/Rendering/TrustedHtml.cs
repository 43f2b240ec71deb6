namespace SiteGen.Rendering;

/// <summary>HTML that a template writes as it is. Every other value is escaped.</summary>
/// <param name="Utf8">The HTML.</param>
internal sealed record TrustedHtml(ReadOnlyMemory<byte> Utf8);
