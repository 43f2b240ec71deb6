using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>Every kind of finding there is. The README's table is held against this list by a test.</summary>
internal static class Rules
{
    // 0xx: reading and writing
    public static readonly Rule NothingToBuild = new("SG001", Severity.Error, "nothing to build");
    public static readonly Rule Unreadable = new("SG002", Severity.Error, "file cannot be read");
    public static readonly Rule NotUtf8 = new("SG003", Severity.Error, "not UTF-8");
    public static readonly Rule TooLarge = new("SG004", Severity.Error, "file too large");
    public static readonly Rule UnsafePath = new("SG005", Severity.Error, "unsafe path");
    public static readonly Rule CannotWrite = new("SG006", Severity.Error, "output cannot be written");
    public static readonly Rule ForeignOutput = new("SG007", Severity.Error, "output folder is not ours");
    public static readonly Rule OutputBusy = new("SG008", Severity.Error, "another build is running");
    public static readonly Rule OutputRepaired = new("SG009", Severity.Note, "interrupted build repaired");
    public static readonly Rule OutputEdited = new("SG010", Severity.Note, "written file was changed by hand");
    public static readonly Rule OwnFileKept = new("SG011", Severity.Note, "own file set aside");
    public static readonly Rule Leftover = new("SG012", Severity.Note, "leftover cannot be removed");
    public static readonly Rule PublishedChanged = new("SG013", Severity.Error, "published file changed");
    public static readonly Rule PublishedMissing = new("SG014", Severity.Error, "published file missing");
    public static readonly Rule PublishedExtra = new("SG015", Severity.Error, "file not in the manifest");
    public static readonly Rule BadManifest = new("SG016", Severity.Error, "manifest cannot be used");

    public static ImmutableArray<Rule> All { get; } =
    [
        NothingToBuild, Unreadable, NotUtf8, TooLarge, UnsafePath, CannotWrite, ForeignOutput, OutputBusy, OutputRepaired,
        OutputEdited, OwnFileKept, Leftover, PublishedChanged, PublishedMissing, PublishedExtra, BadManifest,
    ];
}
