using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Editions;

/// <summary>One source, three guides that are each correct.</summary>
public sealed partial class EditionTests
{
    /// <summary>Address, then the sentence for he, she and they.</summary>
    public static TheoryData<string, string, string, string> Golden => new()
    {
        // agreement, in some of them far from the pronoun
        { "steps/choose-your-approach.html", "If he was quiet and felt things deeply", "If she was quiet and felt things deeply", "If they were quiet and felt things deeply" },
        { "steps/choose-your-approach.html", "Has he said yes to a talk?", "Has she said yes to a talk?", "Have they said yes to a talk?" },
        { "steps/the-talk.html", "Has he said yes to a talk?", "Has she said yes to a talk?", "Have they said yes to a talk?" },
        { "steps/the-whole-person.html", "Know what he is like, so that you can be fair to him.", "Know what she is like, so that you can be fair to her.", "Know what they are like, so that you can be fair to them." },
        { "if-the-answer-is-no.html", "If he has somebody new", "If she has somebody new", "If they have somebody new" },
        { "safety.html", "he has shown up, called again and again", "she has shown up, called again and again", "they have shown up, called again and again" },
        { "questions.html", "He answers now and then, but never agrees to meet", "She answers now and then, but never agrees to meet", "They answer now and then, but never agree to meet" },
        { "questions.html", "He is with somebody new, but says it isn’t serious", "She is with somebody new, but says it isn’t serious", "They are with somebody new, but say it isn’t serious" },
        { "questions.html", "Serious or not, he is with somebody", "Serious or not, she is with somebody", "Serious or not, they are with somebody" },
        { "late.html", "Did he say no to trying again", "Did she say no to trying again", "Did they say no to trying again" },
        { "decide.html", "Would I choose him as he is?", "Would I choose her as she is?", "Would I choose them as they are?" },
        { "worksheets/decide.html", "Would I choose him as he is?", "Would I choose her as she is?", "Would I choose them as they are?" },

        // capitalised
        { "steps/choose-your-approach.html", "He owes you no answer", "She owes you no answer", "They owe you no answer" },
        { "safety.html", "He threatened to hurt you, the children, the dog or himself.", "She threatened to hurt you, the children, the dog or herself.", "They threatened to hurt you, the children, the dog or themself." },

        // possessive, at the beginning of a sentence too
        { "index.html", "because the answer is his alone.", "because the answer is hers alone.", "because the answer is theirs alone." },
        { "steps/why-it-ended.html", "His part has a line of its own", "Her part has a line of its own", "Their part has a line of its own" },

        // object
        { "index.html", "do not contact him.", "do not contact her.", "do not contact them." },
        { "late.html", "Can I text you instead of him tonight?", "Can I text you instead of her tonight?", "Can I text you instead of them tonight?" },

        // reflexive
        { "safety.html", "the dog or himself.", "the dog or herself.", "the dog or themself." },

        // contractions
        { "steps/go-slowly.html", "If he doesn’t want to go", "If she doesn’t want to go", "If they don’t want to go" },
        { "steps/put-yourself-first.html", "or a friend he didn’t like", "or a friend she didn’t like", "or a friend they didn’t like" },
        { "safety.html", "it holds even if he writes first", "it holds even if she writes first", "it holds even if they write first" },
        { "decide.html", "You know he has somebody new", "You know she has somebody new", "You know they have somebody new" },
        { "questions.html", "He can write if he wants to", "She can write if she wants to", "They can write if they want to" },
        { "worksheets/one-message-plan.html", "He has not asked for time", "She has not asked for time", "They have not asked for time" },
        { "worksheets/decide.html", "He has somebody new", "She has somebody new", "They have somebody new" },

        // for this person and no other
        { "index.html", "with an ex-boyfriend", "with an ex-girlfriend", "with an ex-partner" },
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
