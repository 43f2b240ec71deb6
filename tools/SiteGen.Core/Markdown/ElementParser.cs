using System.Collections.Frozen;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;

namespace SiteGen.Markdown;

/// <summary>
/// Leaves <c>Dear &lt;name></c> as it is written: browsers show nothing of an element that HTML does not know, nor tell.
/// </summary>
internal sealed class ElementParser : InlineParser
{
    public ElementParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        var task = BodyTask.Of(processor);
        if (Elements.Unknown(slice.AsSpan(), task) is not { } name || !HtmlHelper.TryParseHtmlTag(ref rest, out _))
        {
            return false;
        }

        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        Elements.Report(name, slice.PeekChar() == '/', isHtml: false, offset, task);
        processor.Inline = new LiteralInline("<") { Span = new SourceSpan(offset, offset), Line = line, Column = column };
        slice.SkipChar();
        return true;
    }
}

/// <summary>A line with nothing but such a tag is a paragraph.</summary>
internal sealed class ElementBlockParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        return Elements.Unknown(line, BodyTask.Of(processor)) is null ? base.TryOpen(processor) : BlockState.None;
    }
}

/// <summary>The elements that browsers know.</summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Known = string.Join(
        ' ',

        // HTML, as it is and as it was.
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite",
        "code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset",
        "h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main map mark marquee math menu",
        "menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc",
        "ruby s samp script search section select selectedcontent selectlist slot small source span strike strong style sub summary sup svg table tbody td",
        "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp",

        // SVG
        "animate animatemotion animatetransform circle clippath defs desc discard ellipse feblend fecolormatrix fecomponenttransfer fecomposite",
        "feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage",
        "femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence filter foreignobject g line",
        "lineargradient marker mask metadata mpath path pattern polygon polyline radialgradient rect set stop switch symbol text textpath tspan use view",

        // MathML
        "annotation annotation-xml maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace",
        "msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the tag that a text begins with, where no browser knows it; null for anything else.</summary>
    public static string? Unknown(ReadOnlySpan<char> text, BodyTask task)
    {
        var name = text.TrimStart(' ')[1..];
        name = name is ['/', ..] ? name[1..] : name;
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || name[length] == '-'))
        {
            length++;
        }

        if (length == 0 || !char.IsAsciiLetter(name[0]) || (length < name.Length && name[length] is not ('>' or '/' or ' ' or '\t' or '\n'))
            || Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]))
        {
            return null;
        }

        var word = name[..length].ToString();

        // A hyphen makes a name that an author's own script may define. A placeholder has neither an end tag nor attributes.
        return word.Contains('-', StringComparison.Ordinal) && (HasAttribute(name[length..]) || task.IsEnded(word)) ? null : word;
    }

    private static bool HasAttribute(ReadOnlySpan<char> text) => text.IndexOfAny("=>") is >= 0 and var sign && text[sign] == '=';

    /// <summary>Once for each name on a page; the end of an element is no mistake of its own.</summary>
    /// <param name="isHtml">It stands in HTML of the author, which stays as it is.</param>
    public static void Report(string name, bool isEnd, bool isHtml, int offset, BodyTask task)
    {
        if (!isEnd && task.IsFirst("<" + name))
        {
            task.Bag.Report(
                Rules.UnknownElement,
                task.At(offset),
                $"HTML has no element '{name}', so {(isHtml ? "browsers show nothing of the tag" : "the tag is printed as it is written")}.",
                (task.Bag.IsFull || Suggestion.DidYouMean(name, Known) is not { } hint ? string.Empty : hint + " ") + $"If it is meant to be read, write {(isHtml ? "&lt;" : "\\<")}{name}.");
        }
    }
}
