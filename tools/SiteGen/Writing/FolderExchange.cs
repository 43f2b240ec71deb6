using System.Runtime.InteropServices;

namespace SiteGen.Writing;

/// <summary>Lets two folders change places in one step, where the system can.</summary>
internal static class FolderExchange
{
    private const int Exchange = 2;
    private const int LinuxCurrentFolder = -100;
    private const int DarwinCurrentFolder = -2;

    private const int Busy = 16;
    private const int OtherFileSystem = 18;
    private const int Invalid = 22;
    private static readonly int NoSuchCall = OperatingSystem.IsLinux() ? 38 : 78;
    private static readonly int NotSupported = OperatingSystem.IsLinux() ? 95 : 45;

    /// <summary>Whether they changed places; false where this system or file system cannot do that.</summary>
    /// <exception cref="IOException">It can, and did not: a permission, a full disk.</exception>
    public static bool TryExchange(string one, string other)
    {
        if (RenameNumber() is { } number)
        {
            return Done(NativeMethods.RenameAt2(number, LinuxCurrentFolder, one, LinuxCurrentFolder, other, Exchange));
        }

        return OperatingSystem.IsMacOS() && Done(NativeMethods.RenameX(one, other, Exchange));
    }

    /// <summary>Gives a file (or a link itself, never what it points to) a second name. False where that cannot be.</summary>
    public static bool TryLink(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var here = OperatingSystem.IsLinux() ? LinuxCurrentFolder : DarwinCurrentFolder;
        return NativeMethods.LinkAt(here, file, here, name, flags: 0) == 0;
    }

    private static nint? RenameNumber() => !OperatingSystem.IsLinux() ? null : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 316,
        Architecture.Arm64 => 276,
        _ => null,
    };

    private static bool Done(nint result)
    {
        if (result == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Busy or OtherFileSystem or Invalid || error == NoSuchCall || error == NotSupported
            ? false
            : throw new IOException($"The new site cannot take the old one's place: {Marshal.GetPInvokeErrorMessage(error)}");
    }
}
