using System.Text;

namespace SiteGen.Pdf.Text;

/// <summary>Text for the parts of a PDF that hold no styles: titles, names for screen readers, bookmarks.</summary>
internal static class BareText
{
    /// <summary>The text without controls, white space collapsed.</summary>
    public static string Of(PdfText text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.ToString().EnumerateRunes())
        {
            switch (CharacterKinds.Of(character))
            {
                case CharacterKind.Space when plain.Length > 0 && plain[^1] != ' ':
                    plain.Append(' ');
                    break;
                case CharacterKind.Drawn or CharacterKind.Accent or CharacterKind.FixedSpace:
                    plain.Append(character);
                    break;
            }
        }

        return plain.ToString().TrimEnd(' ');
    }
}
