namespace SiteGen.Pdf.Layout;

/// <summary>What is drawn only where a page has room left.</summary>
/// <param name="Piece">It.</param>
/// <param name="LeaveOut">Takes its structure elements back.</param>
internal sealed record Spare(Piece Piece, Action LeaveOut);
