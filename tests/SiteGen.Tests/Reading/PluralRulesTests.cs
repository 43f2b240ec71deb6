using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests.Reading;

/// <summary>Numbers that CLDR's chart of plural rules gives as examples. The browser tests hold the whole list against a browser's own rules.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one", 1)]
    [InlineData("en", "other", 0, 2, 16, 100)]
    [InlineData("fr", "one", 0, 1)]
    [InlineData("fr", "other", 2, 17, 100)]
    [InlineData("pt", "one", 0, 1)]
    [InlineData("pt-PT", "other", 0, 2, 17)]
    [InlineData("pt-br", "one", 0, 1)]
    [InlineData("ja", "other", 0, 1, 15, 100)]
    [InlineData("ru", "one", 1, 21, 31, 101)]
    [InlineData("ru", "few", 2, 4, 22, 24, 102)]
    [InlineData("ru", "many", 0, 5, 19, 100, 111)]
    [InlineData("pl", "few", 2, 4, 22, 24, 102)]
    [InlineData("pl", "many", 0, 5, 19, 21, 100, 112)]
    [InlineData("cs", "few", 2, 3, 4)]
    [InlineData("lt", "few", 2, 9, 22, 29, 102)]
    [InlineData("lv", "zero", 0, 10, 20, 30, 100, 111)]
    [InlineData("he", "two", 2)]
    [InlineData("ar", "zero", 0)]
    [InlineData("ar", "few", 3, 10, 103, 110)]
    [InlineData("ar", "many", 11, 26, 111)]
    [InlineData("ar", "other", 100, 102, 200, 202)]
    [InlineData("cy", "many", 6)]
    [InlineData("ga", "many", 7, 10)]
    public void A_number_has_its_category(string tag, string category, params int[] numbers) =>
        Assert.All(numbers, number => Assert.Equal(category, PluralRules.For(tag).Of(number)));

    [Fact]
    public void Each_language_stands_once_and_uses_the_categories_that_it_has()
    {
        var tags = PluralRules.All.SelectMany(rules => rules.Languages.Split(' ')).ToList();
        Assert.Equal(tags.Distinct(), tags);
        Assert.All(PluralRules.All, rules => Assert.Equal(
            rules.Categories,
            Enumerable.Range(0, 1_000).Select(rules.Of).Distinct().OrderBy(category => PluralRules.AllCategories.IndexOf(category))));
    }

    [Fact]
    public void A_language_that_nobody_knows_has_one_form() => Assert.Equal(["other"], PluralRules.For("xx-YY").Categories);

    [Theory]
    [InlineData("en", "one", true)]
    [InlineData("ru", "one", false)]
    [InlineData("fr", "one", false)]
    [InlineData("ar", "two", true)]
    public void A_form_for_one_number_alone_may_say_it_in_words(string tag, string category, bool isOne) =>
        Assert.Equal(isOne, PluralRules.For(tag).IsOneNumber(category));
}
