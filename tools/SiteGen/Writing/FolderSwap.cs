using System.Runtime.InteropServices;
using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Publishes in one step: the stage is made whole with second names for all that stays, then the folders change places.</summary>
internal sealed class FolderSwap(OutputLocation location, Stage stage, DiagnosticBag bag)
{
    private readonly OldTree ready = location.State.Ready;

    /// <summary>False where this file system cannot do it; then nothing has changed for readers.</summary>
    public bool TryPublish(SiteChange change)
    {
        if (!TryComplete(change))
        {
            return false;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stage.Folder, File.GetUnixFileMode(location.Path));
        }

        ready.Create(change.Known);
        Directory.Move(stage.Folder, ready.Site);
        if (!FolderExchange.TryExchange(ready.Site, location.Path))
        {
            Directory.Move(ready.Site, stage.Folder);
            return false;
        }

        BestEffort.Try(() => KeepOld(change.Own), ready.Folder, bag);
        return true;
    }

    private bool TryComplete(SiteChange change)
    {
        foreach (var folder in change.Own.Folders)
        {
            stage.Hold(folder);
        }

        return change.Site.Of(FileKind.Same).Concat(change.Own.Files).All(address => stage.TryAdopt(location.Path, address));
    }

    private void KeepOld(OwnFiles own)
    {
        var oldTrees = new OldTrees(location, bag);
        foreach (var address in own.Files)
        {
            // Somebody may have replaced it after it got its second name.
            oldTrees.PutBack(ready, address);
        }

        oldTrees.Keep();
    }
}

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

/// <summary>The two calls of the system that .NET does not offer: exchanging two folders, and a second name for a file.</summary>
internal static partial class NativeMethods
{
    /// <summary>Linux, by number: musl's libc has no function for renameat2. Its last two arguments are a path and flags.</summary>
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint RenameAt2(nint number, nint fromFolder, string from, nint toFolder, string to, nint flags);

    /// <summary>macOS.</summary>
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int RenameX(string from, string to, uint flags);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "linkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LinkAt(int fromFolder, string from, int toFolder, string to, int flags);
}
