namespace SiteGen.Model;

/// <summary>One published study that the guide cites.</summary>
internal sealed record Reference
{
    /// <summary>What <c>[^id]</c> names.</summary>
    public required string Id { get; init; }

    /// <summary>As a note shows it: "Joel and others, 2018".</summary>
    public required string Short { get; init; }

    public required string Authors { get; init; }

    public required string Year { get; init; }

    /// <summary>What it looked at, and how; empty where that is not said.</summary>
    public required string Studied { get; init; }

    /// <summary>What it found, in one plain sentence.</summary>
    public required string Says { get; init; }

    /// <summary>What it does not show; empty where nothing needs saying.</summary>
    public required string Not { get; init; }

    /// <summary>What the guide makes of it, which the study does not say; empty where nothing needs saying.</summary>
    public required string Reading { get; init; }

    public required string Title { get; init; }

    public required string Journal { get; init; }

    public required string Volume { get; init; }

    public required string Pages { get; init; }

    public required string Doi { get; init; }

    /// <summary>Its number at PubMed Central.</summary>
    public required string Pmc { get; init; }

    /// <summary>Who was asked, and how many.</summary>
    public required string Sample { get; init; }

    /// <summary>Where it can be read; null where no address is certain.</summary>
    public string? Url => Doi.Length > 0 ? $"https://doi.org/{Doi}" : Pmc.Length > 0 ? $"https://pmc.ncbi.nlm.nih.gov/articles/{Pmc}/" : null;
}
