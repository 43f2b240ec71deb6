using System.Buffers;
using System.Text;

namespace SiteGen.Writing;

/// <summary>
/// What a file of the site may be called: a relative path with forward slashes that every common file system can hold,
/// so that a site that was built here can be unpacked anywhere.
/// </summary>
internal static class Address
{
    public const string Manifest = "manifest.json";

    /// <summary>Bytes that a name may have on the common file systems.</summary>
    private const int LongestSegment = 255;

    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Why an address is refused, or null where it is safe.</summary>
    public static string? Problem(string address)
    {
        if (address.Length == 0)
        {
            return "it is empty";
        }

        if (address[0] == '/')
        {
            return "it is absolute";
        }

        if (address.AsSpan().IndexOfAny(Refused) is >= 0 and var at)
        {
            return $"it has a '{address[at]}', which not every system allows in a name";
        }

        foreach (var range in address.AsSpan().Split('/'))
        {
            if (SegmentProblem(address.AsSpan(range)) is { } problem)
            {
                return problem;
            }
        }

        return address.Equals(Manifest, StringComparison.OrdinalIgnoreCase)
            ? "the build's own manifest has that name"
            : null;
    }

    /// <summary>The folder of an address, empty at the top.</summary>
    public static string Folder(string address) => address[..Math.Max(0, address.LastIndexOf('/'))];

    /// <summary>The file in a folder of this machine.</summary>
    public static string In(string folder, string address) => $"{folder}{Path.DirectorySeparatorChar}{address}";

    private static string? SegmentProblem(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty)
        {
            return "a name in it is empty";
        }

        if (segment is "." or "..")
        {
            return $"it has the name '{segment}'";
        }

        if (segment[^1] is '.' or ' ')
        {
            return "a name in it ends in a dot or a space, which Windows drops";
        }

        if (segment.Length * 3 > LongestSegment && Encoding.UTF8.GetByteCount(segment) > LongestSegment)
        {
            return $"a name in it is longer than {LongestSegment} bytes";
        }

        return ReservedNames.Problem(segment) ?? CharacterProblem(segment);
    }

    private static string? CharacterProblem(ReadOnlySpan<char> segment)
    {
        while (!segment.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(segment, out var rune, out var read) != OperationStatus.Done)
            {
                return "it has half a surrogate pair, which is no character";
            }

            if (Rune.IsControl(rune))
            {
                return $"it has the control character U+{rune.Value:X4}";
            }

            segment = segment[read..];
        }

        return null;
    }
}
