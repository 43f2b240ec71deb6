namespace SiteGen.Model;

/// <summary>A label and what stands behind it, on one line of plain text.</summary>
internal static class LabelText
{
    /// <summary>A question ends itself, any other label with a colon.</summary>
    public static string Before(string label, string text) => label.EndsWith('?') ? $"{label} {text}" : $"{label}: {text}";
}
