using Markdig.Renderers;

namespace SiteGen.Markdown;

/// <summary>A box for what may be wider than the text: it scrolls, and a keyboard can reach it to scroll it.</summary>
internal static class ScrollBox
{
    /// <param name="label">The text of the interface that says what is in it.</param>
    public static void Begin(HtmlRenderer renderer, string label)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(BodyTask.Of(renderer).Strings.Get(label));
        renderer.WriteLine("\">");
    }

    public static void End(HtmlRenderer renderer) => renderer.WriteLine("</div>");
}
