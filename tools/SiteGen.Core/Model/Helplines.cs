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

/// <summary>One service. Only what a page said on the day of the check is in it; what it did not say is empty.</summary>
internal sealed record Helpline
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The part of the country that it serves; empty for all of it.</summary>
    public required string Region { get; init; }

    /// <summary>Who may call.</summary>
    public required string For { get; init; }

    public required ImmutableArray<string> Topics { get; init; }

    public required string Phone { get; init; }

    /// <summary>The number for text telephones.</summary>
    public required string Tty { get; init; }

    /// <summary>How to write to it by SMS.</summary>
    public required string Text { get; init; }

    public required string Email { get; init; }

    public required string Web { get; init; }

    public required string Hours { get; init; }

    public required string Note { get; init; }

    /// <summary>The day on which its page was read.</summary>
    public required DateTimeOffset Checked { get; init; }

    /// <summary>The page on which it was read.</summary>
    public required string Source { get; init; }
}
