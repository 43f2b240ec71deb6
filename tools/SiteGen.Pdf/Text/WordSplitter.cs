using System.Text;
using SiteGen.Pdf.Fonts;

namespace SiteGen.Pdf.Text;

/// <summary>Turns text into words of glyphs.</summary>
internal sealed class WordSplitter(DocumentFont regular, DocumentFont bold, MissingCharacters missing)
{
    private readonly List<Word> words = [];
    private readonly List<ushort> glyphs = [];
    private readonly StringBuilder source = new();
    private bool lacks;
    private bool isAfterSign;
    private int last;
    private Joint joint = Joint.Glued;

    public List<Word> Split(PdfText text, bool allBold)
    {
        foreach (var run in text.Runs)
        {
            var font = run.Bold || allBold ? bold : regular;
            foreach (var character in run.Text.EnumerateRunes())
            {
                Add(character, font, run);
            }

            End(Joint.Glued, font, run.Link);
        }

        return words;
    }

    private void Add(Rune character, DocumentFont font, PdfRun run)
    {
        switch (CharacterKinds.Of(character))
        {
            case CharacterKind.Space:
                End(Joint.Space, font, run.Link);
                break;
            case CharacterKind.BreakPlace:
                End(Joint.Break, font, run.Link);
                break;
            case CharacterKind.SoftHyphen:
                End(Joint.SoftHyphen, font, run.Link);
                break;
            case CharacterKind.FixedSpace:
                Draw(new Rune(' '), font, run);
                break;
            case CharacterKind.Accent:
                Accent(character, font, run);
                break;
            case CharacterKind.Drawn:
                Draw(character, font, run);
                break;
        }
    }

    private void Draw(Rune character, DocumentFont font, PdfRun run)
    {
        // A number is read in one piece: 1-800-555-0100, 2026-11-28, 1/2.
        if (isAfterSign && glyphs.Count == 0 && joint == Joint.Break && Rune.IsDigit(character))
        {
            joint = Joint.Glued;
        }

        isAfterSign = character.Value is '-' or '/';
        var glyph = CharacterKinds.IsRightToLeft(character) ? (ushort)0 : font.Font.Glyph(character.Value);
        if (glyph == 0)
        {
            lacks = true;
            missing.Add(character, run.Text);
            glyph = font.Font.Glyph(Rune.ReplacementChar.Value) is > 0 and var box ? box : font.Font.Glyph('?');
        }

        source.Append(character);
        glyphs.Add(glyph);
        last = character.Value;
        if (last is '-' or '/' or '\u2010' or '\u2013' or '\u2014' && glyphs.Count > 1)
        {
            End(Joint.Break, font, run.Link);
        }
    }

    private void Accent(Rune accent, DocumentFont font, PdfRun run)
    {
        source.Append(accent);
        var composed = Composition.Of(last, accent.Value);
        var glyph = font.Font.Glyph(composed);
        if (glyph != 0 && glyphs.Count > 0)
        {
            glyphs[^1] = glyph;
            last = composed;
        }
        else
        {
            lacks = true;
            missing.Add(accent, run.Text);
        }
    }

    private void End(Joint next, DocumentFont font, string? link)
    {
        if (glyphs.Count > 0)
        {
            words.Add(new Word(font, [.. glyphs], joint, link, source.ToString(), lacks));
            joint = next;
        }
        else if (next == Joint.Space)
        {
            joint = next;
        }

        glyphs.Clear();
        source.Clear();
        lacks = false;
        last = 0;
    }
}
