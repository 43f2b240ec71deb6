using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Editions;

/// <summary>One source, three guides that are each correct.</summary>
public sealed partial class EditionTests
{
    /// <summary>Address, then the sentence for he, she and they.</summary>
    public static TheoryData<string, string, string, string> Golden => new()
    {
        // agreement, in the last of them far from the pronoun
        { "steps/choose-your-approach.html", "If he was quiet and felt things deeply", "If she was quiet and felt things deeply", "If they were quiet and felt things deeply" },
        { "steps/the-whole-person.html", "On Monday he was the kindest person", "On Monday she was the kindest person", "On Monday they were the kindest person" },
        { "if-the-answer-is-no.html", "If you think he was with both of you at once", "If you think she was with both of you at once", "If you think they were with both of you at once" },
        { "safety.html", "he turns up, calls again and again, or sends messages", "she turns up, calls again and again, or sends messages", "they turn up, call again and again, or send messages" },

        // capitalised
        { "steps/it-may-not-happen.html", "He owes you no reasons", "She owes you no reasons", "They owe you no reasons" },
        { "safety.html", "He threatened to hurt you, the children, the dog or himself.", "She threatened to hurt you, the children, the dog or herself.", "They threatened to hurt you, the children, the dog or themself." },

        // possessive, at the beginning of a sentence too
        { "index.html", "because his answer is his to give", "because her answer is hers to give", "because their answer is theirs to give" },
        { "steps/why-it-ended.html", "His part has a column of its own", "Her part has a column of its own", "Their part has a column of its own" },

        // object
        { "index.html", "do not contact him.", "do not contact her.", "do not contact them." },

        // reflexive
        { "safety.html", "the dog or himself.", "the dog or herself.", "the dog or themself." },

        // contractions
        { "safety.html", "he doesn’t have to watch it", "she doesn’t have to watch it", "they don’t have to watch it" },
        { "steps/go-slowly.html", "If he doesn’t want to go", "If she doesn’t want to go", "If they don’t want to go" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Each_edition_says_it_right(string address, string he, string she, string they)
    {
        AssertSays(he, "he", address);
        AssertSays(she, "she", address);
        AssertSays(they, "they", address);
    }

    [Theory]
    [InlineData("he")]
    [InlineData("she")]
    [InlineData("they")]
    public void No_text_says_a_pronoun_with_the_verb_of_another_one(string pronouns)
    {
        var wrong = pronouns == "they" ? PluralWithSingular() : SingularWithPlural();
        Assert.All(Edition.Of(pronouns).Texts, text => Assert.Empty(wrong.Matches(text.Value).Select(match => Around(text.Value, match))));
    }

    [Theory]
    [InlineData("he", "she|her|hers|herself|themself")]
    [InlineData("she", "he|him|his|himself|themself")]
    [InlineData("they", "he|him|his|himself|she|her|hers|herself")]
    public void No_text_keeps_a_pronoun_of_another_edition(string pronouns, string others)
    {
        var other = new Regex($@"\b({others})\b", RegexOptions.IgnoreCase);
        Assert.All(Edition.Of(pronouns).Texts, text => Assert.Empty(other.Matches(text.Value).Select(match => Around(text.Value, match))));
    }

    [Fact]
    public void No_text_shows_the_braces_of_a_word()
    {
        Assert.All(Edition.Sets, pronouns => Assert.All(Edition.Of(pronouns).Texts, text => Assert.DoesNotContain("{{", text.Value, StringComparison.Ordinal)));
    }

    private static void AssertSays(string sentence, string pronouns, string address) =>
        Assert.True(Edition.Of(pronouns).Texts[address].Contains(sentence, StringComparison.Ordinal), $"{address} for '{pronouns}' does not say: {sentence}");

    private static string Around(string text, Match match)
    {
        var from = Math.Max(0, match.Index - 40);
        return text[from..Math.Min(text.Length, match.Index + match.Length + 40)];
    }

    [GeneratedRegex(@"\bthey(['’]s| is| isn['’]t| was| wasn['’]t| has| hasn['’]t| does| doesn['’]t)\b|\b(is|was|has|does) they\b", RegexOptions.IgnoreCase)]
    private static partial Regex PluralWithSingular();

    /// <summary>"do" may follow a pronoun in a question: "what did he do".</summary>
    [GeneratedRegex(@"\b(he|she)(['’](re|ve)| are| aren['’]t| were| weren['’]t| have| haven['’]t| don['’]t)\b|\b(are|were|have|do) (he|she)\b|(?<!\bdid )\b(he|she) do\b", RegexOptions.IgnoreCase)]
    private static partial Regex SingularWithPlural();
}
