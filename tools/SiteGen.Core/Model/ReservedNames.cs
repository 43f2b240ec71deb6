using System.Collections.Frozen;

namespace SiteGen.Model;

/// <summary>Names that mean something else than a file.</summary>
internal static class ReservedNames
{
    /// <summary>Of the folder where builds keep what they need from one to the next.</summary>
    public const string State = ".sitegen";

    // A page that lands in .git could run as a hook; git~1 is the short name of .git on Windows.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tools =
        Lookup([".git", "git~1", State]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Devices = Lookup(
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    ]);

    /// <summary>Why a name is refused, or null where it is free.</summary>
    public static string? Problem(ReadOnlySpan<char> name) =>
        Tools.Contains(name) ? $"the name '{name}' belongs to a tool"
        : Devices.Contains(Stem(name)) ? $"'{name}' is a device on Windows"
        : null;

    /// <summary>Windows looks at what stands before the first dot only, without trailing spaces.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> name) =>
        (name.IndexOf('.') is > 0 and var dot ? name[..dot] : name).TrimEnd(' ');

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
