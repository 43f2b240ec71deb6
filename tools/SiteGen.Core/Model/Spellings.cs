using System.Collections.Frozen;
using System.Text;

namespace SiteGen.Model;

/// <summary>
/// Characters that Unicode knows by another spelling too: a letter and an accent, as in <c>é</c>. Some file systems hold both
/// spellings of a name as one. The framework's normalization needs ICU, which the program does without.
/// The thousand ideographs that are there for old encodings alone are left out: nobody types them.
/// </summary>
internal static class Spellings
{
    /// <summary>For every mark: a letter, then the letter with the mark, and so on.</summary>
    private static readonly (int Mark, string Pairs)[] Marks =
    [
        (0x0300, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ᾿῍ϊῒΙῚ῾῝ϋῢΥῪ¨῭ΟῸΩῺ"),
        (0x0301, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ\u0308\u0344¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞"),
        (0x0302, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        (0x0303, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        (0x0304, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ"),
        (0x0306, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ"),
        (0x0307, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        (0x0308, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        (0x0309, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        (0x030A, "AÅaåUŮuůwẘyẙ"),
        (0x030B, "OŐoőUŰuűУӲуӳ"),
        (0x030C, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮ\u0292ǯjǰHȞhȟ"),
        (0x030F, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        (0x0311, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        (0x0313, "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ"),
        (0x0314, "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ"),
        (0x031B, "OƠoơUƯuư"),
        (0x0323, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        (0x0324, "UṲuṳ"),
        (0x0325, "AḀaḁ"),
        (0x0326, "SȘsșTȚtț"),
        (0x0327, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        (0x0328, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        (0x032D, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        (0x032E, "HḪhḫ"),
        (0x0330, "EḚeḛIḬiḭUṴuṵ"),
        (0x0331, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        (0x0338, "\u2190\u219A\u2192\u219B\u2194\u21AE\u21D0\u21CD\u21D4\u21CE\u21D2\u21CF\u2203\u2204\u2208\u2209\u220B\u220C\u2223\u2224\u2225\u2226\u223C\u2241\u2243\u2244\u2245\u2247\u2248\u2249\u003D\u2260\u2261\u2262\u224D\u226D\u003C\u226E\u003E\u226F\u2264\u2270\u2265\u2271\u2272\u2274\u2273\u2275\u2276\u2278\u2277\u2279\u227A\u2280\u227B\u2281\u2282\u2284\u2283\u2285\u2286\u2288\u2287\u2289\u22A2\u22AC\u22A8\u22AD\u22A9\u22AE\u22AB\u22AF\u227C\u22E0\u227D\u22E1\u2291\u22E2\u2292\u22E3\u22B2\u22EA\u22B3\u22EB\u22B4\u22EC\u22B5\u22ED\u2ADD\u2ADC"),
        (0x0342, "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ¨῁ηῆ᾿῏ιῖϊῗ῾῟υῦϋῧωῶ"),
        (0x0345, "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ"),
        (0x05B4, "\u05D9\uFB1D"),
        (0x05B7, "\u05F2\uFB1F\u05D0\uFB2E"),
        (0x05B8, "\u05D0\uFB2F"),
        (0x05B9, "\u05D5\uFB4B"),
        (0x05BC, "\u05D0\uFB30\u05D1\uFB31\u05D2\uFB32\u05D3\uFB33\u05D4\uFB34\u05D5\uFB35\u05D6\uFB36\u05D8\uFB38\u05D9\uFB39\u05DA\uFB3A\u05DB\uFB3B\u05DC\uFB3C\u05DE\uFB3E\u05E0\uFB40\u05E1\uFB41\u05E3\uFB43\u05E4\uFB44\u05E6\uFB46\u05E7\uFB47\u05E8\uFB48\u05E9\uFB49\u05EA\uFB4A"),
        (0x05BF, "\u05D1\uFB4C\u05DB\uFB4D\u05E4\uFB4E"),
        (0x05C1, "\u05E9\uFB2A\uFB49\uFB2C"),
        (0x05C2, "\u05E9\uFB2B\uFB49\uFB2D"),
        (0x0653, "\u0627\u0622"),
        (0x0654, "\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3"),
        (0x0655, "\u0627\u0625"),
        (0x093C, "\u0928\u0929\u0930\u0931\u0933\u0934\u0915\u0958\u0916\u0959\u0917\u095A\u091C\u095B\u0921\u095C\u0922\u095D\u092B\u095E\u092F\u095F"),
        (0x09BC, "\u09A1\u09DC\u09A2\u09DD\u09AF\u09DF"),
        (0x09BE, "\u09C7\u09CB"),
        (0x09D7, "\u09C7\u09CC"),
        (0x0A3C, "\u0A32\u0A33\u0A38\u0A36\u0A16\u0A59\u0A17\u0A5A\u0A1C\u0A5B\u0A2B\u0A5E"),
        (0x0B3C, "\u0B21\u0B5C\u0B22\u0B5D"),
        (0x0B3E, "\u0B47\u0B4B"),
        (0x0B56, "\u0B47\u0B48"),
        (0x0B57, "\u0B47\u0B4C"),
        (0x0BBE, "\u0BC6\u0BCA\u0BC7\u0BCB"),
        (0x0BD7, "\u0B92\u0B94\u0BC6\u0BCC"),
        (0x0C56, "\u0C46\u0C48"),
        (0x0CC2, "\u0CC6\u0CCA"),
        (0x0CD5, "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB"),
        (0x0CD6, "\u0CC6\u0CC8"),
        (0x0D3E, "\u0D46\u0D4A\u0D47\u0D4B"),
        (0x0D57, "\u0D46\u0D4C"),
        (0x0DCA, "\u0DD9\u0DDA\u0DDC\u0DDD"),
        (0x0DCF, "\u0DD9\u0DDC"),
        (0x0DDF, "\u0DD9\u0DDE"),
        (0x0F72, "\u0F71\u0F73"),
        (0x0F74, "\u0F71\u0F75"),
        (0x0F80, "\u0FB2\u0F76\u0FB3\u0F78\u0F71\u0F81"),
        (0x0FB5, "\u0F40\u0F69\u0F90\u0FB9"),
        (0x0FB7, "\u0F42\u0F43\u0F4C\u0F4D\u0F51\u0F52\u0F56\u0F57\u0F5B\u0F5C\u0F92\u0F93\u0F9C\u0F9D\u0FA1\u0FA2\u0FA6\u0FA7\u0FAB\u0FAC"),
        (0x102E, "\u1025\u1026"),
        (0x1B35, "\u1B05\u1B06\u1B07\u1B08\u1B09\u1B0A\u1B0B\u1B0C\u1B0D\u1B0E\u1B11\u1B12\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43"),
        (0x3099, "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ"),
        (0x309A, "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
        (0x110BA, "\U00011099\U0001109A\U0001109B\U0001109C\U000110A5\U000110AB"),
        (0x11127, "\U00011131\U0001112E\U00011132\U0001112F"),
        (0x1133E, "\U00011347\U0001134B"),
        (0x11357, "\U00011347\U0001134C"),
        (0x114B0, "\U000114B9\U000114BC"),
        (0x114BA, "\U000114B9\U000114BB"),
        (0x114BD, "\U000114B9\U000114BE"),
        (0x115AF, "\U000115B8\U000115BA\U000115B9\U000115BB"),
        (0x11930, "\U00011935\U00011938"),
        (0x1D165, "\U0001D157\U0001D15E\U0001D158\U0001D15F\U0001D1B9\U0001D1BB\U0001D1BA\U0001D1BC"),
        (0x1D16E, "\U0001D15F\U0001D160\U0001D1BB\U0001D1BD\U0001D1BC\U0001D1BE"),
        (0x1D16F, "\U0001D15F\U0001D161\U0001D1BB\U0001D1BF\U0001D1BC\U0001D1C0"),
        (0x1D170, "\U0001D15F\U0001D162"),
        (0x1D171, "\U0001D15F\U0001D163"),
        (0x1D172, "\U0001D15F\U0001D164"),
    ];

    /// <summary>A character, then the one that it is another name of, and so on.</summary>
    private const string Twins = "\u0340\u0300\u0341\u0301\u0343\u0313\u0374ʹ\u037E\u003B\u0387\u00B7\u1F71ά\u1F73έ\u1F75ή\u1F77ί\u1F79ό\u1F7Bύ\u1F7Dώ\u1FBBΆ\u1FBEι\u1FC9Έ\u1FCBΉ\u1FD3ΐ\u1FDBΊ\u1FE3ΰ\u1FEBΎ\u1FEE\u0385\u1FEF\u0060\u1FF9Ό\u1FFBΏ\u1FFD\u00B4\u2000\u2002\u2001\u2003\u2126Ω\u212AK\u212BÅ\u2329\u3008\u232A\u3009";

    private const int FirstSyllable = 0xAC00;
    private const int Syllables = 11_172;
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly FrozenDictionary<int, (int Letter, int Mark)> Split = Marks
        .SelectMany(mark => mark.Pairs.EnumerateRunes().Chunk(2), (mark, pair) => (Composed: pair[1].Value, Letter: pair[0].Value, mark.Mark))
        .Concat(Twins.EnumerateRunes().Chunk(2).Select(pair => (Composed: pair[0].Value, Letter: pair[1].Value, Mark: 0)))
        .ToFrozenDictionary(entry => entry.Composed, entry => (entry.Letter, entry.Mark));

    /// <summary>Adds the longest spelling of a character: each letter and each mark by itself.</summary>
    public static void AddTo(List<Rune> spelling, Rune character)
    {
        if (character.Value - FirstSyllable is >= 0 and < Syllables and var syllable)
        {
            spelling.Add(new(0x1100 + (syllable / Finals / Vowels)));
            spelling.Add(new(0x1161 + (syllable / Finals % Vowels)));
            if (syllable % Finals is > 0 and var last)
            {
                spelling.Add(new(0x11A7 + last));
            }
        }
        else if (Split.TryGetValue(character.Value, out var parts))
        {
            AddTo(spelling, new(parts.Letter));
            if (parts.Mark > 0)
            {
                AddTo(spelling, new(parts.Mark));
            }
        }
        else
        {
            spelling.Add(character);
        }
    }
}
