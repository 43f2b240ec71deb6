using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Model;

/// <summary>Where the parts of a text's HTML stand in its source, so that what a check finds in a page can be told where it was written.</summary>
/// <param name="Parts">By their place in the HTML.</param>
internal sealed record SourceMap(ImmutableArray<SourceMap.Part> Parts)
{
    public static SourceMap Empty { get; } = new([]);

    /// <summary>The offset in the source, in UTF-16 units, of what stands at an offset in the HTML.</summary>
    public int SourceOf(ReadOnlySpan<byte> html, int offset)
    {
        for (var i = Parts.Length - 1; i >= 0; i--)
        {
            var part = Parts[i];
            if (part.Html <= offset)
            {
                return part.IsVerbatim ? part.Source + Encoding.UTF8.GetCharCount(html[part.Html..offset]) : part.Source;
            }
        }

        return 0;
    }

    /// <param name="Html">Where the part begins, in bytes.</param>
    /// <param name="Source">Where it begins in the source, in UTF-16 units.</param>
    /// <param name="IsVerbatim">The HTML was copied from the source, so that every character of it has a place of its own.</param>
    internal readonly record struct Part(int Html, int Source, bool IsVerbatim);
}
