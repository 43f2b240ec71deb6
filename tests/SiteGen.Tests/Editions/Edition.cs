using System.Net;
using System.Text.RegularExpressions;
using SiteGen.Tests.Scaffolding;

namespace SiteGen.Tests.Editions;

/// <summary>Our guide, built for one set of pronouns, as its readers read it.</summary>
internal sealed partial record Edition(string Pronouns, IReadOnlyDictionary<string, string> Texts)
{
    private static readonly Lazy<Edition>[] All = [.. Sets.Select(pronouns => new Lazy<Edition>(() => Build(pronouns)))];

    public static string[] Sets => ["he", "she", "they"];

    public static Edition Of(string pronouns) => All[Array.IndexOf(Sets, pronouns)].Value;

    private static Edition Build(string pronouns)
    {
        using var scratch = new ScratchFolder();
        scratch.CopyFlagship().CopyFromRepository("theme");
        var settings = scratch.Read("input/site.yml");
        scratch.Write("input/site.yml", Setting().Replace(settings, $"pronouns: {pronouns}"));
        CleanBuild.Assert(scratch.Path);
        return new(pronouns, scratch.Files("output")
            .Where(file => Path.GetExtension(file) is ".html" or ".txt" or ".json" or ".js" && !file.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Plain(scratch.Read("output/" + file), file)));
    }

    private static string Plain(string text, string file) =>
        Spaces().Replace(file.EndsWith(".html", StringComparison.Ordinal) ? WebUtility.HtmlDecode(Tags().Replace(PassedOver().Replace(text, string.Empty), " ")) : text, " ");

    [GeneratedRegex("pronouns: (he|she|they)")]
    private static partial Regex Setting();

    /// <summary>The words that the search passes over are a list of all editions' words, and no text.</summary>
    [GeneratedRegex("^search_common=.*$", RegexOptions.Multiline)]
    private static partial Regex PassedOver();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
