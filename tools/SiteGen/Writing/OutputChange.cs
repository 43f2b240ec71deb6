namespace SiteGen.Writing;

/// <summary>How a new site takes the old one's place.</summary>
internal enum OutputChange
{
    /// <summary>Nothing differed: nothing was written.</summary>
    None,

    /// <summary>There was no output folder: it appeared in one step.</summary>
    Created,

    /// <summary>Old and new folder changed places in one step.</summary>
    Exchanged,

    /// <summary>File by file under a journal: a reader may for a moment see files of both.</summary>
    Replaced,
}
