using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Which form of a text stands with a number, by language: the plural categories of CLDR 48 (supplemental/plurals.xml) for whole numbers.</summary>
/// <param name="Languages">Tags of the languages, with spaces between them.</param>
/// <param name="Categories">Those that whole numbers below a thousand use, in CLDR's order.</param>
/// <param name="Of">The category of a number from 0 on.</param>
internal sealed record PluralRules(string Languages, ImmutableArray<string> Categories, Func<int, string> Of)
{
    public const string Other = "other";
    private const string Zero = "zero";
    private const string One = "one";
    private const string Two = "two";
    private const string Few = "few";
    private const string Many = "many";

    public static ImmutableArray<string> AllCategories { get; } = [Zero, One, Two, Few, Many, Other];

    /// <summary>By rule, the large groups first. CLDR's <c>many</c> of Romance languages and Breton begins at a million, and is not needed.</summary>
    public static ImmutableArray<PluralRules> All { get; } =
    [
        new("bm bo dz hnj id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi vi wo yo yue zh", [Other], _ => Other),
        new(
            "af an asa ast az bal bem bez bg brx ca ce cgg chr ckb da de dv ee el en eo es et eu fi fo fur fy gl gsw ha haw hu ia ie io it jgo jmc ka kaj kcg kk "
            + "kkj kl ks ksb ku ky lb lg lij lld mas mgo ml mn mr nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps pt-PT rm rof rwk saq sc scn sd sdh seh sn so "
            + "sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vec vo vun wae xh xog yi",
            [One, Other],
            n => n == 1 ? One : Other),
        new(
            "ak am as bho bn csw doi fa ff fr gu guw hi hy kab kn kok ln mg nso pa pcm pt si ti wa zu",
            [One, Other],
            n => n <= 1 ? One : Other),
        new("is mk", [One, Other], n => EndsInOne(n) ? One : Other),
        new("ceb fil tl", [One, Other], n => n % 10 is 4 or 6 or 9 ? Other : One),
        new("tzm", [One, Other], n => n is <= 1 or (>= 11 and <= 99) ? One : Other),
        new("he iu naq sat se sma smi smj smn sms", [One, Two, Other], n => n switch { 1 => One, 2 => Two, _ => Other }),
        new("dsb hsb sl", [One, Two, Few, Other], n => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other }),
        new("bs hr sh sr", [One, Few, Other], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Other),
        new("be ru uk", [One, Few, Many], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Many),
        new("pl", [One, Few, Many], n => n == 1 ? One : EndsInFew(n) ? Few : Many),
        new("cs sk", [One, Few, Other], n => n switch { 1 => One, >= 2 and <= 4 => Few, _ => Other }),
        new("lt", [One, Few, Other], n => n % 100 is >= 11 and <= 19 ? Other : (n % 10) switch { 0 => Other, 1 => One, _ => Few }),
        new("sgs", [One, Two, Few, Other], n => n == 2 ? Two : n % 100 is >= 11 and <= 19 ? Other : (n % 10) switch { 0 => Other, 1 => One, _ => Few }),
        new("lv prg", [Zero, One, Other], n => n % 100 is >= 11 and <= 19 ? Zero : (n % 10) switch { 0 => Zero, 1 => One, _ => Other }),
        new("blo cv ksh lag", [Zero, One, Other], n => n switch { 0 => Zero, 1 => One, _ => Other }),
        new("ro mo", [One, Few, Other], n => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other),
        new("shi", [One, Few, Other], n => n switch { <= 1 => One, <= 10 => Few, _ => Other }),
        new(
            "mt",
            [One, Two, Few, Many, Other],
            n => n switch { 0 => Few, 1 => One, 2 => Two, _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 and <= 19 => Many, _ => Other } }),
        new(
            "ar ars",
            [Zero, One, Two, Few, Many, Other],
            n => n switch { 0 => Zero, 1 => One, 2 => Two, _ => (n % 100) switch { >= 11 => Many, >= 3 => Few, _ => Other } }),
        new("cy", [Zero, One, Two, Few, Many, Other], n => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other }),
        new("ga", [One, Two, Few, Many, Other], n => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other }),
        new("gd", [One, Two, Few, Other], n => n switch { 1 or 11 => One, 2 or 12 => Two, >= 3 and <= 19 => Few, _ => Other }),
        new("gv", [One, Two, Few, Other], n => (n % 10) switch { 1 => One, 2 => Two, 0 when n / 10 % 2 == 0 => Few, _ => Other }),
        new("br", [One, Two, Few, Other], n => n / 10 % 10 is 1 or 7 or 9 ? Other : (n % 10) switch { 1 => One, 2 => Two, 3 or 4 or 9 => Few, _ => Other }),
        new("kw", [Zero, One, Two, Few, Many, Other], n => n == 0 ? Zero : n == 1 ? One : (n % 100) switch
        {
            2 or 22 or 42 or 62 or 82 => Two,
            3 or 23 or 43 or 63 or 83 => Few,
            1 or 21 or 41 or 61 or 81 => Many,
            _ => Other,
        }),
    ];

    private static readonly FrozenDictionary<string, PluralRules> ByTag =
        All.SelectMany(rules => rules.Languages.Split(' '), (rules, tag) => (Tag: tag, Rules: rules))
            .ToFrozenDictionary(pair => pair.Tag, pair => pair.Rules, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a language that is not in the list: one form for every number.</summary>
    private static readonly PluralRules OneForm = new(string.Empty, [Other], _ => Other);

    /// <param name="tag">A language, or a language with a region: Portuguese has rules of its own in Portugal.</param>
    public static PluralRules For(string tag) =>
        ByTag.GetValueOrDefault(tag) ?? ByTag.GetValueOrDefault(tag.Split('-')[0]) ?? OneForm;

    /// <summary>Whether a category stands with one number alone, so that its text can say it in words.</summary>
    public bool IsOneNumber(string category) => Enumerable.Range(0, 1_000).Count(n => Of(n) == category) == 1;

    /// <summary>1, 21, 31, … but not 11.</summary>
    private static bool EndsInOne(int n) => n % 10 == 1 && n % 100 != 11;

    /// <summary>2 to 4, 22 to 24, … but not 12 to 14.</summary>
    private static bool EndsInFew(int n) => n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14;
}
