using SiteGen.Pdf.Fonts;
using Xunit;

namespace SiteGen.Tests.Pdf;

public sealed class FieldEncodingTests
{
    [Fact]
    public void No_code_and_no_character_is_given_twice()
    {
        Assert.Equal(FieldEncoding.Characters.Count, FieldEncoding.Characters.DistinctBy(entry => entry.Code).Count());
        Assert.Equal(FieldEncoding.Characters.Count, FieldEncoding.Characters.DistinctBy(entry => entry.Character).Count());
        Assert.All(FieldEncoding.Characters, entry => Assert.InRange(entry.Code, 1, 255));
    }

    [Fact]
    public void The_font_draws_every_character() =>
        Assert.DoesNotContain(FieldEncoding.Characters, entry => SampleSheets.Fonts.Regular.Glyph(entry.Character) == 0);

    [Theory]
    [InlineData("Zoë Łukasz Šárka Đorđe İstanbul Ağaoğlu")]
    [InlineData("Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ")]
    [InlineData("Příliš žluťoučký kůň úpěl ďábelské ódy, ľaliť")]
    [InlineData("Árvíztűrő tükörfúrógép, Ștefan țese, ģimene, ķēniņš, ąžuolas, žmogų, Þórður")]
    [InlineData("“‘Ça m’a coûté 5 €’ – « œuf » … ¿qué? ¡no! größer „so“")]
    public void Names_and_sentences_of_many_languages_can_be_typed(string text) =>
        Assert.Empty(text.Except(FieldEncoding.Characters.Select(entry => (char)entry.Character)));

    [Fact]
    public void Letters_of_western_Europe_keep_the_codes_that_programs_expect() =>
        Assert.All("éßñÅø", letter => Assert.Contains((letter, letter), FieldEncoding.Characters.Select(entry => ((char)entry.Code, (char)entry.Character))));
}
