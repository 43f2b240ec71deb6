using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The theme's styles turn round with the direction of writing: what names a side of the screen has a twin for right to left.</summary>
public sealed partial class StyleDirectionTests
{
    private static readonly string[] Allowed =
    [
        // Drawn by a pen, which makes the same mark in every language.
        ".rings input:checked border-radius", ".tick input::before border-width", ".tick input::before border-radius",
        // Drawings are mirrored whole.
        ".home .text > .drawing clip-path",
    ];

    private static readonly string[] Sided = ["margin", "padding", "inset", "border-width", "border-style", "border-color", "border-radius", "scroll-margin", "scroll-padding", "clip-path"];

    public static TheoryData<string> Styles => [.. Directory.EnumerateFiles(Repository.In("theme/styles"), "*.css").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void No_property_and_no_value_names_the_left_or_the_right(string style)
    {
        var rules = Rules(Repository.Read("theme/styles/" + style));
        var wrong = rules
            .Where(rule => IsPhysical(rule) && !Allowed.Contains($"{rule.Selector} {rule.Property}"))
            // A line for browsers that do not know the next one, which turns round.
            .Where(rule => !rules.Any(next => next.Selector == rule.Selector && next.Property == rule.Property && next.Value.StartsWith("inline-", StringComparison.Ordinal)))
            .Where(rule => !rule.Selector.StartsWith("[dir=", StringComparison.Ordinal) && !rules.Any(twin => twin.Selector == $"[dir=\"rtl\"] {rule.Selector}" && twin.Property == rule.Property));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("a { margin-left: 1px }", true)]
    [InlineData("a { left: 0 }", true)]
    [InlineData("a { border-top-right-radius: 1px }", true)]
    [InlineData("a { text-align: right }", true)]
    [InlineData("a { float: left }", true)]
    [InlineData("a { padding: 0 1px 0 max(2px, 3px) }", true)]
    [InlineData("a { border-radius: 1px 2px 3px }", true)]
    [InlineData("a { clip-path: inset(0 0 0 1px) }", true)]
    [InlineData("a { transform: translateX(1px) }", true)]
    [InlineData("a { translate: 1px 2px }", true)]
    [InlineData("@media (min-width: 1px) { a { width: 1px } }", true)]
    [InlineData("a { margin: 0 1px 2px; padding: 1px max(1px, 2px); border-radius: 1px 1px 0 0; clip-path: inset(50%) }", false)]
    [InlineData("@media (min-width: 1px) { a { inline-size: 1px; translate: 0 1px; text-align: start } }", false)]
    public void What_names_a_side_is_seen(string css, bool expected) => Assert.Equal(expected, Rules(css).Any(IsPhysical));

    private static List<Declaration> Rules(string css) =>
        [.. Block().Matches(Comment().Replace(css, string.Empty)).SelectMany(block => block.Groups[2].Value
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(pair => new Declaration(block.Groups[1].Value.Trim(), pair[0], pair[1])))];

    private static bool IsPhysical(Declaration rule) =>
        SideName().IsMatch(rule.Property)
        || rule.Property is "width" or "height" or "min-width" or "max-width" or "min-height" or "max-height"
        || (rule.Property is "float" or "clear" or "text-align" or "transform-origin" && SideName().IsMatch(rule.Value))
        || (rule.Property == "transform" && rule.Value.Contains("translate", StringComparison.Ordinal) && !rule.Value.StartsWith("translateY", StringComparison.Ordinal))
        || (rule.Property == "translate" && !rule.Value.StartsWith("0 ", StringComparison.Ordinal))
        || (Sided.Contains(rule.Property) && IsLopsided(rule));

    /// <summary>Four values go round the box from its top; four radii from its top left corner.</summary>
    private static bool IsLopsided(Declaration rule)
    {
        var inner = rule.Value.StartsWith("inset(", StringComparison.Ordinal) ? rule.Value[6..^1] : rule.Value;
        var values = Values(inner.Split(" / ")[0]);
        return rule.Property == "border-radius"
            ? values is [var first, var second, ..] && (first != second || values is [_, _, var third, ..] && third != (values.Count > 3 ? values[3] : second))
            : values is [_, var right, _, var left] && right != left;
    }

    /// <summary>The parts between spaces, but for those within brackets.</summary>
    private static List<string> Values(string text)
    {
        var values = new List<string>();
        var (begin, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : ' ';
            depth += letter switch { '(' => 1, ')' => -1, _ => 0 };
            if (letter == ' ' && depth == 0)
            {
                values.Add(text[begin..at]);
                begin = at + 1;
            }
        }

        return values;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>A rule that holds declarations: its braces hold no others.</summary>
    [GeneratedRegex(@"([^{};]*)\{([^{}]*)\}")]
    private static partial Regex Block();

    [GeneratedRegex("(^|-)(left|right|top|bottom)(-|$)")]
    private static partial Regex SideName();

    private sealed record Declaration(string Selector, string Property, string Value);
}
