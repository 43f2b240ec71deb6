using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Checks;

/// <summary>SG511: which words are taken for bare ones, where they are said to stand, and what is proposed. « and » mark what must be found.</summary>
public sealed class BareWordsTests
{
    private const string Settings = "title: A guide\nurl: https://example.org/\nwording: {pronouns: he}\ndiscreet: false\n";
    private const string Head = "---\ntitle: Home\ndescription: The first page.\n---\n\n";

    [Theory]
    [InlineData("What «he» said.")]
    [InlineData("«She» knows «him», «his» car, «her» and what is «hers»; «he» drove «himself», «she» «herself».")]
    [InlineData("Two lines\nbefore «her».\n\nAnd a paragraph, **«she»**, *«him»*, _«his»_, ~~«hers»~~.")]
    [InlineData("Your «ex-boyfriend», «Ex-girlfriend» or «ex boyfriend», a «girlfriend», «Boyfriend»'s.")]
    [InlineData("«He»'s late, «she»’d wait, «he»--said «she»/«he», (\"«him»\").")]
    [InlineData("- «He» in a list\n  1. «she» in one below\n\n| «His» |\n|---|\n| «her» |")]
    [InlineData("> [!EXAMPLE] What «he» said\n> and «she» said\n>\n> > «he» within")]
    [InlineData("## What «he» did {#what}")]
    [InlineData("A `half of code, and [half, «he» says, a < b, {half, and «him».")]
    [InlineData("Ä «he» ö; `code` «he».")]
    [InlineData("Read [what «she» wrote](she.md \"Her book\").\n\n[she.md]: #home")]
    public void Prose_of_the_author_is_found_at_its_place(string body) => AssertFound(Head + body, "index.md");

    [Theory]
    [InlineData("The other here is there: theme, shed, hero, cheers, hisses, she-wolf, he_said, boyfriends, them, their, they, café-he, sché.")]
    [InlineData("{{ he }}, {{ She \"was\" \"were\" }}, {{ by \"his book\" \"her book\" \"their book\" }}, \\{{ him }}.")]
    [InlineData("`he`, ``she ` her``, `` ` him`` and\n\n```text\nhe\n```\n\n~~~\nshe\n\n~~~~~\n\n- ~~~\n  his\n  ~~~")]
    [InlineData("<https://example.org/her?he=him>, https://example.org/his/her and [there](https://example.org/she).")]
    [InlineData("<!-- he\n\nshe --> <p class=\"he\" title=\"his\">it</p> <pre>\nhe\n\nshe\n</pre>\n\n<cite>He Is Gone</cite>, <q>she left</q>.")]
    [InlineData("> He who asks is a fool for a minute.\n> She who does not is one for ever.\n>\n> And he.\n\nThen nobody.")]
    [InlineData("It is so.[^her]\n\n[^her]: A note.")]
    [InlineData("Nobody's {.him}")]
    public void What_is_not_the_author_s_prose_is_left_alone(string body) => AssertFound(Head + body, "index.md");

    [Theory]
    [InlineData("---\ntitle: What «he» said\ndescription: >-\n  What «she»\n  said.\nsummary: [\"«His» side\", \"{{ his }} side\"]\n---\n\nBy «him».")]
    [InlineData("---\n# he\ntitle: Home\ndescription: None.\nxref: her\nredirect_from: [he, she]\n---\n\nNone.")]
    public void Front_matter_is_prose_but_for_keys_and_names(string page) => AssertFound(page, "index.md");

    [Fact]
    public void A_worksheet_is_prose_but_for_keys_and_names() => AssertFound(
        """
        # What he said
        title: A look
        purpose: What «he» thinks.
        sections:
          - title: «Her» days
            fields:
              - {id: his, type: text, label: What «she» did}
              - id: he
                type: choice
                label: "Who, «she»?"
                options: [{id: her, label: I}, {id: me, label: «She»}]
        """,
        "worksheets/look.yml");

    [Theory]
    [InlineData("he waits", "Write {{ he }}, or both forms where the verb changes with it: {{ he \"misses\" \"miss\" }}.")]
    [InlineData("She waits", "Write {{ He }}, or both forms where the verb changes with it: {{ He \"misses\" \"miss\" }}.")]
    [InlineData("She wasn’t there", "Write {{ He \"wasn't\" \"weren't\" }}.")]
    [InlineData("he's late", "Write {{ he \"'s\" \"'re\" }}.")]
    [InlineData("him", "Write {{ him }}.")]
    [InlineData("Her", "Write {{ Him }}, or {{ His }} before a thing that is hers.")]
    [InlineData("his", "Write {{ his }}, or {{ hers }} where no thing follows.")]
    [InlineData("hers", "Write {{ hers }}.")]
    [InlineData("herself", "Write {{ himself }}.")]
    [InlineData("Ex-girlfriend", "Write {{ Term }}.")]
    public void What_is_proposed_can_be_copied(string text, string advice)
    {
        var found = Assert.Single(Build(Head + text, "index.md"));
        Assert.Equal((Severity.Warning, advice), (found.Severity, found.Hint));
        var written = advice[advice.IndexOf("{{", StringComparison.Ordinal)..(advice.IndexOf("}}", StringComparison.Ordinal) + 2)];
        Assert.Empty(Build(Head + written, "index.md"));
    }

    [Theory]
    [InlineData("title: A guide\n")]
    [InlineData("title: A guide\nlanguage: de\nwording: {pronouns: he}\n")]
    public void Nothing_is_looked_for_without_a_wording_or_in_another_language(string settings) =>
        Assert.Empty(Build(Head + "What he said to her.", "index.md", settings));

    [Fact]
    public void A_word_that_is_meant_for_somebody_else_is_written_with_by() =>
        Assert.Empty(Build(Head + "Ask a sister what {{ by \"she\" \"she\" \"she\" }} saw.", "index.md"));

    private static void AssertFound(string marked, string path)
    {
        var (expected, text) = (new List<string>(), string.Empty);
        foreach (var part in marked.Split('»'))
        {
            var before = part.Split('«');
            text += before[0];
            if (before.Length > 1)
            {
                var column = text.Length - text.LastIndexOf('\n');
                expected.Add($"input/{path}:{text.Count(c => c == '\n') + 1}:{column}: '{before[1]}'");
                text += before[1];
            }
        }

        Assert.Equal(expected, Build(text, path).Select(found => $"{found.Position}: {found.Message.Split(" stays ")[0]}"));
        Assert.Equal(expected, Build(text.ReplaceLineEndings("\r\n"), path).Select(found => $"{found.Position}: {found.Message.Split(" stays ")[0]}"));
    }

    private static IEnumerable<Diagnostic> Build(string text, string path, string settings = Settings) =>
        new MemorySite().With("site.yml", settings).With(path, text).Build().Found.Where(found => found.Code == Rules.BareWord.Code);
}
