using System.Collections.Immutable;

namespace SiteGen.Writing;

/// <summary>What a build says about the folder that it writes.</summary>
/// <param name="Path">The output folder; relative to the current folder or absolute. A link to a folder is followed.</param>
/// <param name="Version">The generator's version, for the manifest.</param>
internal sealed record OutputFolderOptions(string Path, string Version)
{
    /// <summary>The commit that the content was built from, for the manifest; null where nobody gave one.</summary>
    public string? Commit { get; init; }

    /// <summary>
    /// Stands for everything that the site is made from: sources, theme, settings, clock. Noted with the site, so that
    /// <see cref="OutputFolder.IsCurrent"/> can tell; null to note nothing.
    /// </summary>
    public ContentHash? Inputs { get; init; }

    /// <summary>Folders that are read (input, theme): the output may neither be, hold nor lie in one of them.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Take over a folder that was not written by SiteGen. Files in it stay, except those that the site has too.</summary>
    public bool Force { get; init; }

    /// <summary>
    /// Replace file by file even where folders can be exchanged: for a folder that another program holds open as such
    /// and not by its name, as a container's bind mount does.
    /// </summary>
    public bool InPlace { get; init; }

    /// <summary>How long to wait for another build of the same folder.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(3);
}
