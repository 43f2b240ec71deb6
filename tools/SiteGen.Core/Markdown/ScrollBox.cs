using Markdig.Renderers;

namespace SiteGen.Markdown;

/// <summary>A box for what may be wider than the text: it scrolls, and a keyboard can reach it to scroll it. It is no landmark: a page may have many.</summary>
internal static class ScrollBox
{
    /// <param name="label">The text of the interface that says what is in it.</param>
    /// <param name="isWide">Paper has no room for it as it is.</param>
    public static void Begin(HtmlRenderer renderer, string label, bool isWide = false)
    {
        renderer.EnsureLine();
        renderer.Write(isWide ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"").Write(" role=\"group\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(BodyTask.Of(renderer).Strings.Get(label));
        renderer.WriteLine("\">");
    }

    public static void End(HtmlRenderer renderer) => renderer.WriteLine("</div>");
}
