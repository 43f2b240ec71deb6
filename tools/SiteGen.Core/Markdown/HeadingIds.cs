using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markdown;

/// <summary>
/// Ids of headings in scripts that Markdig's leave nothing of: letters as they are written, words joined by hyphens. All others are
/// Markdig's, so that no link to a Latin heading changes. To be used before its own extension, which keeps an id that is there.
/// </summary>
internal sealed class HeadingIds : IMarkdownExtension
{
    private static readonly object Key = new();

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // A heading that is underlined is read as a paragraph first.
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += Watch;
        pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += Watch;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Watch(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock heading)
        {
            heading.ProcessInlinesEnd += (inlines, _) => Name(heading, inlines.Document);
        }
    }

    private static void Name(HeadingBlock heading, MarkdownDocument document)
    {
        var text = PlainText.Of(heading.Inline);
        if (heading.TryGetAttributes()?.Id is not null || !IsForeign(text) || Id(text) is not { Length: > 0 } id)
        {
            return;
        }

        if (document.GetData(Key) is not Dictionary<string, int> seen)
        {
            document.SetData(Key, seen = new(StringComparer.Ordinal));
        }

        var count = seen[id] = seen.GetValueOrDefault(id) + 1;
        heading.GetAttributes().Id = count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count - 1}");
    }

    /// <summary>Whether a text has letters of another script than Latin, or no letters but digits.</summary>
    private static bool IsForeign(string text)
    {
        var (hasLetter, hasDigit) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                hasLetter = true;
                if (rune.Value is >= 0x370 and not (>= 0x1d00 and < 0x1f00) and not (>= 0x2c60 and < 0x2c80) and not (>= 0xa720 and < 0xa800) and not (>= 0xfb00 and < 0xfb07))
                {
                    return true;
                }
            }

            hasDigit |= Rune.IsDigit(rune);
        }

        return hasDigit && !hasLetter;
    }

    private static string Id(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A vowel sign of an Indian script is a mark, and part of its word.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                id.Append(Rune.ToLowerInvariant(rune));
            }
            else if (id.Length > 0 && id[^1] != '-' && (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '.'))
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
