using System.Text;

namespace SiteGen.Pdf;

/// <summary>A character that the font lacks: drawn as a box, or left out where it is an accent; read aloud and copied as it is.</summary>
/// <param name="Character">The character.</param>
/// <param name="Context">The first text in which it stands.</param>
public sealed record MissingCharacter(Rune Character, string Context);
