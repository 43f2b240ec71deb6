namespace SiteGen.Model;

/// <summary>One published study that the guide cites.</summary>
/// <param name="Id">What <c>[^id]</c> names.</param>
/// <param name="Short">As a note shows it: "Joel and others, 2018".</param>
/// <param name="Says">What it found, in one plain sentence.</param>
/// <param name="Not">What it does not show; empty where nothing needs saying.</param>
internal sealed record Reference(string Id, string Short, string Authors, string Year, string Title, string Journal, string Volume, string Pages, string Doi, string Pmc, string Sample, string Says, string Not)
{
    /// <summary>Where it can be read; null where no address is certain.</summary>
    public string? Url => Doi.Length > 0 ? $"https://doi.org/{Doi}" : Pmc.Length > 0 ? $"https://pmc.ncbi.nlm.nih.gov/articles/{Pmc}/" : null;
}
