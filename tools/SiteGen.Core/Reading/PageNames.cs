using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Addresses and titles that are made from file names, as Statiq makes them.</summary>
internal sealed class PageNames(KeyReader keys)
{
    private const string StepsFolder = "steps/";

    /// <summary>Whether a source path is one of a step: a page straight in <c>steps/</c> that is not its index.</summary>
    public static bool IsStep(string path) =>
        path.StartsWith(StepsFolder, StringComparison.Ordinal)
        && path.IndexOf('/', StepsFolder.Length) < 0
        && !Path.GetFileNameWithoutExtension(path).Equals("index", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Splits <c>01-why</c> into its order and the rest; also <c>1. Why</c>, <c>1_why</c> and <c>Step 1 - Why</c>. Only steps have orders in
    /// their names. A name that is nothing but a number stays whole.
    /// </summary>
    public static (int? Order, string Stem) SplitOrder(string name, bool step)
    {
        var start = name.StartsWith("step", StringComparison.OrdinalIgnoreCase) ? Skip(name, "step".Length, IsSeparator) : 0;
        var end = Skip(name, start, char.IsAsciiDigit);
        var rest = Skip(name, end, IsSeparator);
        var isNumber = step && end > start && end - start <= 5 && (rest > end || end == name.Length);

        // 1.5 is no whole number.
        var isDecimal = rest == end + 1 && rest < name.Length && name[end] == '.' && char.IsAsciiDigit(name[rest]);
        return isNumber && !isDecimal
            ? (int.Parse(name.AsSpan(start, end - start), CultureInfo.InvariantCulture), rest < name.Length ? name[rest..] : name)
            : (null, name);
    }

    /// <summary>Dashes and underscores to spaces, every word with a capital; an index is named after its folder.</summary>
    public static string Title(string path, string stem)
    {
        var name = stem == "index" ? Addresses.Slug(path) : stem;
        var words = name.Split('-', '_', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        return string.Concat(string.Join(' ', words).Where(c => !char.IsControl(c)));
    }

    /// <summary>The address of a page, with Statiq's <c>DestinationPath</c>, <c>DestinationFileName</c> and <c>DestinationExtension</c>.</summary>
    public string Address(string path, string stem)
    {
        var extension = "." + (keys.Text("destination_extension") ?? "html").TrimStart('.');
        var fileName = keys.Text("destination_file_name");
        var whole = keys.Text("destination_path");
        var address = Addresses.Folder(path) + (fileName ?? Optimize(stem) + extension);
        if (whole is not null)
        {
            address = whole.TrimStart('/');
        }

        var problem = SafeAddress.Problem(address) ?? ((whole ?? fileName) is null ? null : SafeAddress.ReservedProblem(address));
        if (problem is null)
        {
            return address;
        }

        var key = whole is not null ? "destination_path" : fileName is not null ? "destination_file_name" : "destination_extension";
        keys.Bag.Report(Rules.UnsafePath, keys.At(key), $"'{address}' cannot be an address: {problem}.");
        return Addresses.Folder(path) + Optimize(stem) + ".html";
    }

    private static bool IsSeparator(char sign) => char.IsWhiteSpace(sign) || sign is '-' or '_' or '.' or ')' or ':' or '\u2013' or '\u2014';

    private static int Skip(string name, int at, Func<char, bool> isSkipped)
    {
        while (at < name.Length && isSkipped(name[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>An accent by itself, or a vowel sign without which a word of Hindi or Thai is another word.</summary>
    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Spaces to dashes, special characters out, lower case.</summary>
    private static string Optimize(string stem)
    {
        var result = new StringBuilder(stem.Length);
        foreach (var c in stem)
        {
            var sign = char.IsWhiteSpace(c) ? '-' : char.ToLowerInvariant(c);
            var doubled = sign == '-' && result.Length > 0 && result[^1] == '-';
            if (!doubled && (char.IsLetterOrDigit(sign) || IsMark(sign) || sign is '-' or '_' or '.'))
            {
                result.Append(sign);
            }
        }

        var name = result.ToString().Trim('-', '.');
        return name.Length == 0 ? "page" : name;
    }
}
