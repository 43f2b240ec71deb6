namespace SiteGen.Writing;

/// <summary>How a file of the new site stands to what lies at its address.</summary>
internal enum FileKind
{
    /// <summary>Nothing lies there.</summary>
    New,

    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>The last build's file, with other bytes.</summary>
    Changed,

    /// <summary>The last build's file, and somebody has changed it since.</summary>
    Edited,

    /// <summary>A file that no build wrote.</summary>
    NotOurs,
}
