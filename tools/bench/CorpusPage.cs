using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>
/// One page of the corpus: 400 to 600 words with headings of two levels, a list, a numbered list, a table, a quote, emphasis,
/// code and links. Only the addresses of its links differ from one generator to the next.
/// </summary>
internal sealed class CorpusPage
{
    private const int FewestWords = 400;
    private const int WordRange = 100;
    private readonly Prose prose;
    private readonly StringBuilder text = new();
    private readonly int number;
    private readonly int count;

    private CorpusPage(int number, int count)
    {
        (this.number, this.count) = (number, count);
        prose = new((uint)number);
    }

    /// <summary>The name of a page, by its number from 1: what its address ends in.</summary>
    public static string Name(int number)
    {
        var prose = new Prose((uint)number);
        return string.Create(CultureInfo.InvariantCulture, $"{prose.Word()}-{prose.Word()}-{number}");
    }

    public static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"{new Prose((uint)number).Phrase(3)} {number}");

    public static string Description(int number) => new Prose((uint)number + 1_000_000).Phrase(10) + ".";

    /// <summary>The text of a page in Markdown, without front matter.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="count">How many pages there are.</param>
    /// <param name="link">How a page links to the page of a number.</param>
    public static string Body(int number, int count, Func<int, string> link)
    {
        var page = new CorpusPage(number, count);
        page.Write(link);
        return page.text.ToString();
    }

    private void Write(Func<int, string> link)
    {
        var words = (FewestWords + prose.Next(WordRange)) / 6;
        Block(prose.Paragraph(words));
        Block($"## {prose.Phrase(3)}");
        Block($"{prose.Paragraph(words / 2)} It is *{prose.Word()} {prose.Word()}*, and **{prose.Word()}**. Read [{prose.Phrase(2)}]({link(Other())}) first.");
        Items("- ");
        Block($"## {prose.Phrase(4)}");
        Block(prose.Paragraph(words));
        Block($"### {prose.Phrase(2)}");
        Block($"{prose.Paragraph(words / 2)} Say `{prose.Word()}` twice, as in [{prose.Phrase(3)}](https://example.com/{prose.Word()}/{prose.Word()}).");
        Table();
        Block($"## {prose.Phrase(3)}");
        Block($"> {prose.Paragraph(words / 4)}");
        Block($"{prose.Paragraph(words)} Then read [{prose.Phrase(3)}]({link(Other())}).");
        Items("1. ");
        Block(prose.Paragraph(words / 2));
    }

    /// <summary>The number of a page that is not this one, unless there is no other.</summary>
    private int Other() => ((number + prose.Next(Math.Max(1, count - 1))) % count) + 1;

    private void Block(string block) => text.Append(block).Append("\n\n");

    private void Items(string mark)
    {
        for (var i = 0; i < 5; i++)
        {
            text.Append(mark).Append(prose.Phrase(6)).Append('\n');
        }

        text.Append('\n');
    }

    private void Table()
    {
        text.Append(CultureInfo.InvariantCulture, $"| {prose.Word()} | {prose.Word()} | {prose.Word()} |\n|---|---|---:|\n");
        for (var i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {prose.Phrase(2)} | {prose.Phrase(3)} | {prose.Next(1_000)} |\n");
        }

        text.Append('\n');
    }
}
