using System.Text;
using SiteGen.Pdf.Text;

namespace SiteGen.Pdf;

/// <summary>A character that the font lacks: drawn as a box, or left out where it is an accent; read aloud and copied as it is.</summary>
/// <param name="Character">The character.</param>
/// <param name="Context">The first text in which it stands.</param>
public sealed record MissingCharacter(Rune Character, string Context)
{
    /// <summary>A letter of a script that is written from right to left; no font helps, as lines are set from left to right.</summary>
    public bool IsRightToLeft => CharacterKinds.IsRightToLeft(Character);
}
