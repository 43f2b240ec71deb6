using System.Collections.Frozen;

namespace SiteGen.Pdf.Text;

/// <summary>
/// Joins a letter and the accent that follows it into the one character that the font draws.
/// The framework's normalization needs ICU, which the program does without.
/// </summary>
internal static class Composition
{
    /// <summary>For every accent: a letter, then the letter with the accent, and so on.</summary>
    private static readonly (char Accent, string Pairs)[] Accents =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćNŃnńRŔrŕSŚsśZŹzź"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuû"),
        ('\u0303', "AÃNÑOÕaãnñoõ"),
        ('\u0304', "AĀaāEĒeēIĪiīUŪuū"),
        ('\u0306', "AĂaăGĞgğ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzż"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
        ('\u030A', "AÅaåUŮuů"),
        ('\u030B', "OŐoőUŰuű"),
        ('\u030C', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž"),
        ('\u0326', "SȘsșTȚtț"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņSŞsşTŢtţ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuų"),
    ];

    private static readonly FrozenDictionary<(int Letter, int Accent), int> Composed = Accents
        .SelectMany(accent => accent.Pairs.Chunk(2), (accent, pair) => ((int)pair[0], (int)accent.Accent, (int)pair[1]))
        .ToFrozenDictionary(entry => (entry.Item1, entry.Item2), entry => entry.Item3);

    /// <summary>The composed character; 0 where there is none.</summary>
    public static int Of(int letter, int accent) => Composed.GetValueOrDefault((letter, accent));
}
