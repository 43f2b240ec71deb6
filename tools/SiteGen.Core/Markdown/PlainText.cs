using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown;

/// <summary>The text of inlines without their markup.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines)
    {
        if (inlines is null)
        {
            return string.Empty;
        }

        if (inlines.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                SmartyPant pant => text.Append(SmartSigns.Of(pant.Type)),
                AbbreviationInline { Abbreviation: { } abbreviation } => text.Append(abbreviation.Label),
                AutolinkInline autolink => text.Append(autolink.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner)
            {
                Append(inner, text);
            }
        }
    }
}
