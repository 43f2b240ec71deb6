using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Where to get help in one country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; XX for the whole world.</param>
internal sealed record Country(string Code, string Name, Emergency? Emergency, ImmutableArray<Helpline> Services)
{
    /// <summary>The fragment of the safety page that leads to its helplines.</summary>
    public string Fragment => "helplines-" + Code.ToLowerInvariant();
}

/// <summary>The emergency numbers of a country.</summary>
internal sealed record Emergency(ImmutableArray<string> Numbers, string Note, DateTimeOffset Checked, string Source);

/// <summary>One service. Only what a page said on the day of the check is in it.</summary>
/// <param name="Checked">The day on which its page was read.</param>
/// <param name="Source">The page on which it was read.</param>
internal sealed record Helpline(
    string Id,
    string Name,
    string Region,
    string For,
    ImmutableArray<string> Topics,
    string Phone,
    string Tty,
    string Text,
    string Email,
    string Web,
    string Hours,
    string Note,
    DateTimeOffset Checked,
    string Source);
