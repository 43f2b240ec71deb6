namespace SiteGen.Rendering;

/// <summary>Ends the rendering of a page that includes a broken template, which was reported when it was loaded.</summary>
internal sealed class BrokenIncludeException : Exception;
