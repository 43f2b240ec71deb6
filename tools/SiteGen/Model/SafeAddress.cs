using System.Collections.Frozen;

namespace SiteGen.Model;

/// <summary>What an address may be, so that it is one file below the output folder on every system and host.</summary>
internal static class SafeAddress
{
    private const int LongestName = 200;
    private const int LongestAddress = 800;

    private static readonly FrozenSet<string> DeviceNames = FrozenSet.ToFrozenSet(
        [
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with an address; null where nothing is.</summary>
    public static string? Problem(string address)
    {
        if (address.Length is 0 or > LongestAddress)
        {
            return $"it has 1 to {LongestAddress} characters";
        }

        foreach (var range in address.AsSpan().Split('/'))
        {
            if (PartProblem(address.AsSpan(range)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>
    /// What is wrong with an address that a page asks for itself. Hosts read files like <c>_redirects</c>, <c>_worker.js</c> and
    /// <c>.htaccess</c> as orders, and a page must not give any.
    /// </summary>
    public static string? ReservedProblem(string address)
    {
        if (address.Equals("manifest.json", StringComparison.OrdinalIgnoreCase))
        {
            return "the receipt of the build has that name";
        }

        foreach (var range in address.AsSpan().Split('/'))
        {
            if (address.AsSpan(range) is ['_' or '.', ..] and not ".well-known")
            {
                return "a part of it begins with '_' or '.', as names do that hosts read as orders";
            }
        }

        return null;
    }

    private static string? PartProblem(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty || part is "." or "..")
        {
            return "it has an empty part, '.' or '..'";
        }

        if (part.Length > LongestName)
        {
            return $"a part of it is longer than {LongestName} characters";
        }

        if (part[^1] is '.' or ' ' || part[0] == ' ')
        {
            return "a part of it begins or ends with a space, or ends with a dot";
        }

        foreach (var c in part)
        {
            if (char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\u202e' or '\u200f' or '\u200e')
            {
                return "it has a character that file names cannot have everywhere (one of \\ : * ? \" < > | or a control character)";
            }
        }

        var dot = part.IndexOf('.');
        var stem = dot < 0 ? part : part[..dot];
        return DeviceNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem) ? "a part of it is the name of a device on Windows" : null;
    }
}
