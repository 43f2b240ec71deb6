using SiteGen.Pdf.Syntax;

namespace SiteGen.Pdf.Fonts;

/// <summary>
/// The 256 codes of what is typed into fields. Letters and punctuation keep the places that WinAnsi gives them;
/// WinAnsi's signs that nobody types, and the control codes, make room for the letters of the other Latin alphabets.
/// </summary>
internal static class FieldEncoding
{
    /// <summary>
    /// Letters with their names in the Adobe Glyph List, the commonest first: they get the free codes from the top down,
    /// so that control codes, which a few programs treat as such, go to the rarest.
    /// </summary>
    private const string Letters = """
        ł lslash Ł Lslash ą aogonek ę eogonek ć cacute ś sacute Ś Sacute ż zdotaccent Ż Zdotaccent ź zacute ń nacute
        č ccaron Č Ccaron ř rcaron Ř Rcaron ě ecaron ů uring ő ohungarumlaut ű uhungarumlaut đ dcroat Đ Dcroat
        ğ gbreve ş scedilla Ş Scedilla ı dotlessi İ Idotaccent ă abreve ș scommaaccent Ș Scommaaccent ț uni021B Ț uni021A
        ā amacron Ā Amacron ē emacron Ē Emacron ī imacron ū umacron ė edotaccent į iogonek ų uogonek
        ļ lcommaaccent ņ ncommaaccent ķ kcommaaccent ň ncaron ť tcaron ď dcaron ľ lcaron
        Ć Cacute Ģ Gcommaaccent ģ gcommaaccent Ķ Kcommaaccent Ļ Lcommaaccent Ņ Ncommaaccent Ī Imacron Ū Umacron
        Ė Edotaccent Į Iogonek Ų Uogonek Ą Aogonek Ę Eogonek Ď Dcaron Ľ Lcaron Ť Tcaron Ň Ncaron Ŕ Racute ŕ racute
        Ě Ecaron Ů Uring Ő Ohungarumlaut Ű Uhungarumlaut Ź Zacute Ń Nacute Ă Abreve Ğ Gbreve
        """;

    /// <summary>WinAnsi's characters above ASCII that keep their codes, but for the letters from 0xC0 on.</summary>
    private const string KeptSigns = "€„…ŠŒŽ‘’“”–—šœž¡£«»¿";

    /// <summary>WinAnsi's codes of <see cref="KeptSigns"/>.</summary>
    private static ReadOnlySpan<byte> KeptCodes =>
        [0x80, 0x84, 0x85, 0x8A, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9A, 0x9C, 0x9E, 0xA1, 0xA3, 0xAB, 0xBB, 0xBF];

    private static readonly (char Character, string Name)[] Added =
        [.. Letters.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0][0], pair[1]))];

    private static readonly int[] FreeCodes = [.. Enumerable.Range(1, 255).Reverse().Where(IsFree).Take(Added.Length)];

    /// <summary>Every code that draws something, with its character.</summary>
    public static IReadOnlyList<(int Code, int Character)> Characters { get; } = List();

    /// <summary>How the codes differ from WinAnsi, in PDF syntax.</summary>
    public static ReadOnlyMemory<byte> Differences { get; } = WriteDifferences();

    private static bool IsFree(int code) => code switch
    {
        // Line ends and tabs would be taken for such.
        >= 0x08 and <= 0x0D => false,
        >= 0x20 and <= 0x7E => false,

        // Eth in capitals begins no word, y with diaeresis hardly exists; the other two are no letters.
        >= 0xC0 => code is 0xD0 or 0xD7 or 0xF7 or 0xFF,
        _ => !KeptCodes.Contains((byte)code),
    };

    private static List<(int Code, int Character)> List()
    {
        var plain = Enumerable.Range(0x20, 0x7F - 0x20).Concat(Enumerable.Range(0xC0, 0x40).Where(code => !IsFree(code)));
        return
        [
            .. plain.Select(code => (code, code)),
            .. KeptSigns.Select((sign, i) => ((int)KeptCodes[i], (int)sign)),
            .. Added.Select((letter, i) => (FreeCodes[i], (int)letter.Character)),
        ];
    }

    private static ReadOnlyMemory<byte> WriteDifferences()
    {
        var differences = new PdfBuffer();
        foreach (var (code, name) in FreeCodes.Zip(Added, (code, letter) => (code, letter.Name)).OrderBy(entry => entry.code))
        {
            differences.Number(code).Name(name);
        }

        return differences.Written.ToArray();
    }
}
