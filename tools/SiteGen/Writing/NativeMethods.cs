using System.Runtime.InteropServices;

namespace SiteGen.Writing;

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
