using System.Globalization;
using System.Text;

namespace SiteGen.Pdf.Text;

/// <summary>What a character does in a line of text.</summary>
internal enum CharacterKind
{
    Drawn,

    /// <summary>White space where a line may end.</summary>
    Space,

    /// <summary>A space that keeps its neighbours together.</summary>
    FixedSpace,

    /// <summary>A place where a line may end, with nothing to be seen.</summary>
    BreakPlace,

    /// <summary>A place where a line may end with a hyphen.</summary>
    SoftHyphen,

    /// <summary>An accent for the letter before it.</summary>
    Accent,

    /// <summary>Nothing to be seen: controls, direction marks, variation selectors.</summary>
    Invisible,
}

/// <summary>Sorts characters into kinds.</summary>
internal static class CharacterKinds
{
    public static CharacterKind Of(Rune character) => character.Value switch
    {
        0x00A0 or 0x2007 or 0x202F => CharacterKind.FixedSpace,
        0x00AD => CharacterKind.SoftHyphen,
        0x200B => CharacterKind.BreakPlace,
        _ when Rune.IsWhiteSpace(character) => CharacterKind.Space,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => CharacterKind.Invisible,
        _ => OfCategory(Rune.GetUnicodeCategory(character)),
    };

    /// <summary>Letters of Hebrew, Arabic and their neighbours: set from left to right they would say nothing, whatever the font has.</summary>
    public static bool IsRightToLeft(Rune character) =>
        character.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static CharacterKind OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => CharacterKind.Invisible,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => CharacterKind.Accent,
        _ => CharacterKind.Drawn,
    };
}
