using System.Globalization;
using System.Text;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Makes a step's body fit into the page of the whole guide.</summary>
internal static class GuideFragment
{
    /// <summary>Notes stand once at the end of the guide, so their ids stay as they are.</summary>
    private const string NotePrefix = "note-";

    /// <summary>The id of a part of a step within the guide.</summary>
    public static string Id(string slug, string id) => id.StartsWith(NotePrefix, StringComparison.Ordinal) ? id : $"{slug}--{id}";

    /// <param name="notes">All of the guide. A step counts its own, so that their numbers are others here.</param>
    public static byte[] Rewrite(ReadOnlySpan<byte> html, Page step, Site site, List<Note> notes)
    {
        using var result = new Utf8Buffer(html.Length + 1024);
        var scanner = new HtmlScanner(html);
        var copied = 0;
        while (scanner.Next())
        {
            if (scanner.HeadingLevel is > 0 and var level)
            {
                var at = scanner.Start + (scanner.IsEnd ? 3 : 2);
                result.Write(html[copied..at]);
                result.Write((byte)('0' + Math.Min(6, level + 1)));
                copied = at + 1;
            }

            if (scanner.IsEnd)
            {
                continue;
            }

            var number = scanner.Is("a"u8) ? NumberOf(scanner.Attributes, step, notes) : 0;
            var label = number > 0 && notes[number - 1].Source is { } source ? site.Strings.Get("note_label", number, source.Short) : null;
            copied = Attributes(html, scanner, copied, step, site, label, result);
            if (number > 0)
            {
                result.Write(html[copied..scanner.End]);
                result.Write(number.ToString(CultureInfo.InvariantCulture));
                copied = scanner.End + html[scanner.End..].IndexOf((byte)'<');
            }
        }

        result.Write(html[copied..]);
        return result.Span.ToArray();
    }

    /// <summary>The number of the note that a link leads to; 0 where it is another link.</summary>
    private static int NumberOf(AttributeScanner attributes, Page step, List<Note> notes)
    {
        var (isMark, link) = (false, string.Empty);
        while (attributes.Next())
        {
            if (attributes.Is("id"u8))
            {
                isMark = attributes.Value.StartsWith("cite-"u8) || attributes.Value.StartsWith("fnref:"u8);
            }
            else if (attributes.Is("href"u8))
            {
                link = Encoding.UTF8.GetString(attributes.Value);
            }
        }

        return isMark && link is ['#', .. var id] && Id(step.Slug, id) is var whole ? notes.FindIndex(note => note.Id == whole) + 1 : 0;
    }

    private static int Attributes(ReadOnlySpan<byte> html, HtmlScanner tag, int copied, Page step, Site site, string? label, Utf8Buffer result)
    {
        var attributes = tag.Attributes;
        while (attributes.Next())
        {
            var isId = attributes.Is("id"u8) || attributes.Is("for"u8) || (attributes.Is("name"u8) && tag.Is("a"u8));
            var isIds = attributes.Is("aria-labelledby"u8) || attributes.Is("aria-describedby"u8) || attributes.Is("headers"u8);
            var isLink = attributes.Is("href"u8) || attributes.Is("src"u8) || attributes.Is("poster"u8) || attributes.Is("data"u8) || attributes.Is("action"u8);
            var isSet = attributes.Is("srcset"u8);
            var isLabel = label is not null && attributes.Is("aria-label"u8);
            if (!isId && !isIds && !isLink && !isSet && !isLabel)
            {
                continue;
            }

            var value = Encoding.UTF8.GetString(attributes.Value);
            var from = tag.AttributesStart + attributes.ValueStart;
            result.Write(html[copied..from]);
            result.Write(
                isLabel ? Html.Escape(label!)
                : isLink ? Link(value, step, site)
                : isSet ? SourceSet.Rewrite(value, address => Link(address, step, site))
                : string.Join(' ', value.Split(' ').Select(id => Id(step.Slug, id))));
            copied = tag.AttributesStart + attributes.ValueEnd;
        }

        return copied;
    }

    private static string Link(string link, Page step, Site site)
    {
        if (link.AsSpan().IndexOfAny(":/?#") is >= 0 and var sign && link[sign] == ':')
        {
            return link;
        }

        var end = link.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = end < 0 ? (link, string.Empty) : (link[..end], link[(end + 1)..]);
        var address = path.Length == 0 ? step.Address : Addresses.Resolve(step.Address, path);
        var target = site.Steps.FirstOrDefault(known => known.Address == address);
        if (target is null)
        {
            return (address ?? path) + (fragment.Length > 0 ? "#" + fragment : string.Empty);
        }

        return "#" + (fragment.Length == 0 ? target.Slug : Id(target.Slug, fragment));
    }
}
