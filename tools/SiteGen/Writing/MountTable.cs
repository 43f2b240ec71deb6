using System.Text;

namespace SiteGen.Writing;

/// <summary>What is mounted where, as Linux tells it. Elsewhere nothing is known, and the exchange that fails shows it.</summary>
internal static class MountTable
{
    private const string Table = "/proc/self/mountinfo";
    private const int MountPointField = 4;

    /// <summary>Every mount point at a folder or below it.</summary>
    public static IReadOnlyList<string> Within(string folder) => File.Exists(Table)
        ? [.. File.ReadLines(Table).Select(line => Unescaped(line.Split(' ')[MountPointField])).Where(mount => RealPath.IsWithin(mount, folder))]
        : [];

    /// <summary>Blanks and backslashes stand as three octal digits.</summary>
    private static string Unescaped(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 3 < field.Length)
            {
                _ = text.Append((char)Convert.ToInt32(field.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
            {
                _ = text.Append(field[i]);
            }
        }

        return text.ToString();
    }
}
