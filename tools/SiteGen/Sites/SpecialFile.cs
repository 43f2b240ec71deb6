using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SiteGen.Sites;

/// <summary>Tells pipes, sockets and devices from files. .NET opens a pipe like a file and then waits for ever.</summary>
internal static partial class SpecialFile
{
    private const int CurrentFolder = -100;
    private const uint TypeWanted = 1;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    // struct statx has one layout on every architecture: https://man7.org/linux/man-pages/man2/statx.2.html
    private const int StatxSize = 256;
    private const int ModeOffset = 28;

    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        Span<byte> status = stackalloc byte[StatxSize];
        return Statx(CurrentFolder, path, 0, TypeWanted, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status[ModeOffset..]) & TypeMask) != Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, Span<byte> status);
}
