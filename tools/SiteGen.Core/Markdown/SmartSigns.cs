using Markdig.Extensions.SmartyPants;

namespace SiteGen.Markdown;

/// <summary>The signs that Markdig puts in place of typewriter ones.</summary>
internal static class SmartSigns
{
    public static string Of(SmartyPantType type) => type switch
    {
        SmartyPantType.LeftQuote => "\u2018",
        SmartyPantType.RightQuote or SmartyPantType.Quote => "\u2019",
        SmartyPantType.LeftDoubleQuote => "\u201c",
        SmartyPantType.RightDoubleQuote or SmartyPantType.DoubleQuote => "\u201d",
        SmartyPantType.LeftAngleQuote => "\u00ab",
        SmartyPantType.RightAngleQuote => "\u00bb",
        SmartyPantType.Ellipsis => "\u2026",
        SmartyPantType.Dash2 => "\u2013",
        SmartyPantType.Dash3 => "\u2014",
        _ => string.Empty,
    };
}
