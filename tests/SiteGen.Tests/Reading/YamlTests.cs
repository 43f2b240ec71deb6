using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests.Reading;

public sealed class YamlTests
{
    [Theory]
    [InlineData("title: A guide: in ten steps", "1:15", "a colon followed by a space stands inside a value", "quotes")]
    [InlineData("title: One\n description: Two", "2:13", "a colon followed by a space stands inside a value", "indentation")]
    [InlineData("title\ntagline: Two", "2:8", "the line before is no key with a value", "key: value")]
    [InlineData("title:One\ntagline: Two", "2:8", "the line before is no key with a value", "a space behind the colon")]
    [InlineData("title: A\nwording:\n\tshort: ex", "3:1", "a tab indents a line", "spaces")]
    [InlineData("title: A\n  \tshort: ex", "2:3", "a tab indents a line", "spaces")]
    [InlineData("title: @home", "1:8", "cannot begin with this character", "quotes")]
    [InlineData("title: `home`", "1:8", "cannot begin with this character", "quotes")]
    [InlineData("title: *", "1:8", "cannot begin with this character", "quotes")]
    [InlineData("title: \"No end\ntagline: x", "1:8", "a quote is opened here and not closed on its line", "Close it")]
    [InlineData("title: 'No end\ntagline: x", "1:8", "a quote is opened here and never closed", "Close it")]
    [InlineData("title: \"C:\\query\"", "1:8", "a backslash inside double quotes", "single quotes")]
    [InlineData("menu: [\n", "1:7", "this '[' is not closed", "']'")]
    [InlineData("menu: [one\n", "1:7", "this '[' is not closed", "']'")]
    [InlineData("exit: {label: x\n", "1:7", "this '{' is not closed", "'}'")]
    [InlineData("title: 'it's'", "1:12", "something stands behind a value", "written twice")]
    [InlineData("menu: [one]]", "1:12", "something stands behind a value", "quotes")]
    [InlineData("menu:\n  - one\n other: x", "3:2", "indented by too much or too little", "indentation")]
    [InlineData("- one\nmenu: x", "2:1", "a list and keys are mixed", "'- '")]
    [InlineData("title: x\ntagline", "2:1", "a key has no colon", "key: value")]
    public void Broken_yaml_is_explained_where_it_breaks(string text, string place, string message, string hint)
    {
        var found = Assert.Single(Read(text).Found);

        Assert.Equal("SG101", found.Code);
        Assert.Equal($"x.yml:{place}", found.Position.ToString());
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Contains(hint, found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_count_from_the_line_that_the_text_begins_at()
    {
        var bag = new DiagnosticBag();

        var map = Yaml.ReadMap("a: 1\nb:\n  - x\n  -  y\n", "page.md", 5, bag);

        Assert.Equal("page.md:5:4", map!.Find("a")!.Value.Position.ToString());
        var list = Assert.IsType<YamlList>(map.Find("b")!.Value);
        Assert.Equal(["page.md:7:5", "page.md:8:6"], list.Items.Select(item => item.Position.ToString()));
        Assert.Equal("page.md:6:1", map.Find("b")!.Position.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("# A comment")]
    [InlineData("---\n")]
    [InlineData("~")]
    public void Empty_file_is_an_empty_group(string text)
    {
        var (map, found) = Read(text);

        Assert.Empty(found);
        Assert.Empty(map!.Entries);
    }

    [Theory]
    [InlineData("- a")]
    [InlineData("a text")]
    [InlineData("[1, 2]")]
    public void File_that_holds_no_keys_is_refused(string text)
    {
        var (map, found) = Read(text);

        Assert.Null(map);
        Assert.StartsWith("Expected keys with values", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~", true)]
    [InlineData("null", true)]
    [InlineData("", true)]
    [InlineData("'null'", false)]
    [InlineData("\"\"", false)]
    [InlineData("nothing", false)]
    public void Null_is_a_plain_word_only(string value, bool isNull) =>
        Assert.Equal(isNull, Assert.IsType<YamlScalar>(Read($"key: {value}").Map!.Find("key")!.Value).IsNull);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_of_a_hundred_thousand_ends_soon(char open, char close)
    {
        var watch = Stopwatch.StartNew();
        var brackets = open == '[' ? new string(open, 100_000) : string.Concat(Enumerable.Repeat("{a: ", 100_000));

        var (map, found) = Read($"key: {brackets}{new string(close, 100_000)}");

        Assert.Null(map);
        Assert.Contains("nested", Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Nesting_of_lines_a_hundred_thousand_deep_ends_soon()
    {
        var watch = Stopwatch.StartNew();

        var (map, found) = Read("key:\n " + string.Concat(Enumerable.Repeat("- ", 100_000)) + "x");

        Assert.Null(map);
        Assert.Contains("nested", Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static (YamlMap? Map, IReadOnlyList<Diagnostic> Found) Read(string text)
    {
        var bag = new DiagnosticBag();
        return (Yaml.ReadMap(text, "x.yml", 1, bag), bag.Sorted());
    }
}
