using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown;

/// <summary>
/// A line right below a table belongs to it, as on GitHub: as a row of one cell, or as its attributes. To Markdig one line without
/// a pipe unmakes the whole table.
/// </summary>
internal static class TableLines
{
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("|-: \t\r");

    public static void Complete(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines: { Count: > 2 } lines } || !IsHead(lines.Lines[0]) || !IsRule(lines.Lines[1].Slice.AsSpan()))
        {
            return;
        }

        for (var i = 2; i < lines.Count; i++)
        {
            ref var line = ref lines.Lines[i];
            if (HasPipe(line))
            {
                continue;
            }

            if (i == lines.Count - 1 && AttributesParser.TryTake(processor, ref line.Slice, block) && line.Slice.IsEmptyOrWhitespace())
            {
                lines.RemoveAt(i);
                ((ParagraphBlock)block).Lines = lines;
                return;
            }

            line.Slice = new StringSlice(line.Slice.ToString() + "|", line.Slice.NewLine);
        }
    }

    /// <summary>Where a pipe may stand in code or be escaped, the line is left to Markdig.</summary>
    private static bool IsHead(StringLine line) => HasPipe(line) && !line.Slice.AsSpan().ContainsAny('`', '\\');

    private static bool HasPipe(StringLine line) => line.Slice.AsSpan().Contains('|');

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(RuleSigns);
}
