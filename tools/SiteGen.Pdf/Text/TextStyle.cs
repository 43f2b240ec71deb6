namespace SiteGen.Pdf.Text;

/// <summary>How text is set.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Leading">From one line to the next, in points.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Balanced">Whether its lines are made about equally long, as headings want.</param>
/// <param name="IsGrey">Whether it stands back, as page numbers do.</param>
internal sealed record TextStyle(double Size, double Leading, bool Bold = false, bool Balanced = false, bool IsGrey = false);
