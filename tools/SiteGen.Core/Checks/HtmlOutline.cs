using System.Net;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Something that was found on a page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Offset">Where it begins in the file, in bytes.</param>
internal readonly record struct Found(string Text, int Offset);

/// <summary>Something that asks for an address.</summary>
/// <param name="Element">The element that asks, in lower case.</param>
internal readonly record struct Request(string Element, Found Address);

/// <summary>A recording that the page plays.</summary>
/// <param name="Offset">Where its element begins in the file, in bytes.</param>
/// <param name="NeedsWords">It has a sound, and no track that says it in words.</param>
internal readonly record struct Recording(int Offset, bool NeedsWords);

/// <summary>What the checks need of an HTML file, read in one pass.</summary>
internal sealed class HtmlOutline
{
    private readonly List<string> ids = [];
    private readonly List<Found> repeatedIds = [];
    private readonly List<Found> links = [];
    private readonly List<Found> imagesWithoutAlt = [];
    private readonly List<(int Level, int Offset)> headings = [];
    private readonly List<Found> inlineCode = [];
    private readonly List<string> resources = [];
    private readonly List<Request> blocked = [];
    private readonly List<Found> pictures = [];
    private readonly List<Recording> recordings = [];

    /// <summary>Ids, and names of the old way: what a fragment may lead to.</summary>
    public IReadOnlyList<string> Ids => ids;

    public IReadOnlyList<Found> RepeatedIds => repeatedIds;

    /// <summary>Values of href, src and poster, decoded; without those that are blocked.</summary>
    public IReadOnlyList<Found> Links => links;

    /// <summary>Their src.</summary>
    public IReadOnlyList<Found> ImagesWithoutAlt => imagesWithoutAlt;

    /// <summary>Levels, in order.</summary>
    public IReadOnlyList<(int Level, int Offset)> Headings => headings;

    /// <summary>Scripts, styles and handlers that the policy of the site would block, as they are written.</summary>
    public IReadOnlyList<Found> InlineCode => inlineCode;

    /// <summary>Style sheets and scripts that the page asks for.</summary>
    public IReadOnlyList<string> Resources => resources;

    /// <summary>What the policy of the site will neither load nor send.</summary>
    public IReadOnlyList<Request> Blocked => blocked;

    /// <summary>Addresses of the pictures that the page shows, decoded; without those that are blocked.</summary>
    public IReadOnlyList<Found> Pictures => pictures;

    public IReadOnlyList<Recording> Recordings => recordings;

    /// <summary>What the tab shows.</summary>
    public string Title { get; private set; } = string.Empty;

    public static HtmlOutline Read(ReadOnlySpan<byte> html)
    {
        var outline = new HtmlOutline();
        var seenIds = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.IsEnd)
            {
                continue;
            }

            outline.Tag(scanner, seenIds);
            outline.RawText(ref scanner);
        }

        return outline;
    }

    /// <summary>Elements whose text is no markup.</summary>
    private void RawText(ref HtmlScanner scanner)
    {
        if (scanner.Is("title"u8) && Title.Length == 0)
        {
            Title = Text(scanner.SkipRawText());
        }
        else if (scanner.Is("style"u8))
        {
            inlineCode.Add(new("<style", scanner.Start));
            scanner.SkipRawText();
        }
        else if (scanner.Is("script"u8))
        {
            var isData = IsDataBlock(scanner.Attributes);
            var start = scanner.Start;
            var code = scanner.SkipRawText();
            if (!isData && code.ContainsAnyExcept(" \t\r\n"u8))
            {
                inlineCode.Add(new("<script", start));
            }
        }
    }

    private static bool IsDataBlock(AttributeScanner attributes)
    {
        while (attributes.Next())
        {
            if (attributes.Is("type"u8))
            {
                return attributes.Value.SequenceEqual("application/ld+json"u8);
            }
        }

        return false;
    }

    private void Tag(HtmlScanner scanner, HashSet<string> seenIds)
    {
        if (scanner.HeadingLevel is > 0 and var level)
        {
            headings.Add((level, scanner.Start));
        }

        var isImage = scanner.Is("img"u8);
        var (hasAlt, rel, source, sourceAt) = (false, string.Empty, string.Empty, scanner.Start);
        var attributes = scanner.Attributes;
        while (attributes.Next())
        {
            var at = scanner.AttributesStart + attributes.ValueStart;
            if (attributes.Is("id"u8))
            {
                var id = Text(attributes.Value);
                if (seenIds.Add(id))
                {
                    ids.Add(id);
                }
                else
                {
                    repeatedIds.Add(new(id, at));
                }
            }
            else if (attributes.Is("name"u8) && scanner.Is("a"u8))
            {
                ids.Add(Text(attributes.Value));
            }
            else if (attributes.Is("alt"u8))
            {
                hasAlt = true;
            }
            else if (attributes.Is("href"u8) || attributes.Is("src"u8) || attributes.Is("poster"u8))
            {
                (source, sourceAt) = (Text(attributes.Value), at);
                Address(attributes.Is("poster"u8) ? "img"u8 : scanner.Name, new(source, at));
            }
            else if (attributes.Is("action"u8))
            {
                (source, sourceAt) = (Text(attributes.Value), at);
                Address("form"u8, new(source, at));
            }
            else if (attributes.Is("data"u8))
            {
                Address(scanner.Name, new(Text(attributes.Value), at));
            }
            else if (attributes.Is("srcset"u8))
            {
                foreach (var picture in SourceSet.Addresses(Text(attributes.Value)))
                {
                    Address("img"u8, new(picture, at));
                }
            }
            else if (attributes.Is("style"u8) || (attributes.Name.Length > 2 && (attributes.Name[0] | 0x20) == 'o' && (attributes.Name[1] | 0x20) == 'n'))
            {
                inlineCode.Add(new(Encoding.UTF8.GetString(attributes.Name) + "=", scanner.AttributesStart + attributes.NameStart));
            }
            else if (attributes.Is("rel"u8))
            {
                rel = Text(attributes.Value);
            }
        }

        if (source.Length > 0 && (rel == "stylesheet" || scanner.Is("script"u8)))
        {
            resources.Add(source);
        }

        if (isImage && !hasAlt)
        {
            imagesWithoutAlt.Add(new(source, scanner.Start));
        }

        if (scanner.Is("link"u8) ? Policy.BlocksLink(rel, source) : scanner.Is("form"u8) && source.Length == 0)
        {
            blocked.Add(new(scanner.Is("link"u8) ? "link" : "form", new(source, sourceAt)));
        }
        else if (scanner.Is("audio"u8) || scanner.Is("video"u8))
        {
            recordings.Add(new(scanner.Start, NeedsWords: !Has(scanner.Attributes, "muted"u8)));
        }
        else if (scanner.Is("track"u8) && recordings.Count > 0)
        {
            recordings[^1] = recordings[^1] with { NeedsWords = false };
        }
    }

    private void Address(ReadOnlySpan<byte> element, Found address)
    {
        if (System.Text.Ascii.EqualsIgnoreCase(element, "a"u8))
        {
            links.Add(address);
        }
        else
        {
            var name = Encoding.UTF8.GetString(element).ToLowerInvariant();
            if (Policy.Blocks(name, address.Text))
            {
                blocked.Add(new(name, address));
                return;
            }

            links.Add(address);
            if (Policy.IsPicture(name))
            {
                pictures.Add(address);
            }
        }

        if (address.Text.AsSpan().TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            inlineCode.Add(address);
        }
    }

    private static bool Has(AttributeScanner attributes, ReadOnlySpan<byte> name)
    {
        while (attributes.Next())
        {
            if (attributes.Is(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
