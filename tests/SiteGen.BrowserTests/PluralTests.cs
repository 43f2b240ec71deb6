using SiteGen.Model;

namespace SiteGen.BrowserTests;

/// <summary>The program counts as a browser does, whose rules are CLDR's own.</summary>
public sealed class PluralTests(SiteFixture site)
{
    private const int Numbers = 1_000;

    [BrowserFact]
    public async Task Each_language_has_the_category_of_the_browser_for_every_number()
    {
        string[] tags = [.. PluralRules.All.SelectMany(rules => rules.Languages.Split(' '))];
        await using var visit = await Visit.BeginAsync(site);
        var known = await visit.Page.EvaluateAsync<string[]>("tags => tags.filter(tag => Intl.PluralRules.supportedLocalesOf(tag).length)", tags);
        var theirs = await visit.Page.EvaluateAsync<string[]>(
            "([tags, numbers]) => tags.map(tag => [...Array(numbers).keys()].map(number => new Intl.PluralRules(tag).select(number)).join(' '))",
            new object[] { known, Numbers });
        Assert.Superset(new HashSet<string>(["ar", "cs", "cy", "de", "en", "es", "fr", "he", "it", "ja", "lt", "nl", "pl", "pt", "pt-PT", "ro", "ru", "sl", "tr", "uk", "zh"]), new HashSet<string>(known));
        Assert.All(known.Zip(theirs), pair => Assert.Equal(
            $"{pair.First}: {pair.Second}",
            $"{pair.First}: {string.Join(' ', Enumerable.Range(0, Numbers).Select(PluralRules.For(pair.First).Of))}"));
    }
}
