namespace SiteGen.Text;

/// <summary>A part of a text.</summary>
/// <param name="Start">In UTF-16 units from the beginning of the text.</param>
/// <param name="Length">In UTF-16 units.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
