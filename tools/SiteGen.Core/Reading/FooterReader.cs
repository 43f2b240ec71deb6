using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Reads the publisher's text for the foot, in which <c>[words](address)</c> is a link as in Markdown. It has no other markup.</summary>
internal static class FooterReader
{
    private const string Middle = "](";
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public static ImmutableArray<LinkedText> Read(Located<string> footer, Documents documents, DiagnosticBag bag)
    {
        var (text, position) = footer;
        var parts = ImmutableArray.CreateBuilder<LinkedText>();
        var from = 0;
        while (text.IndexOf(Middle, from, StringComparison.Ordinal) is >= 0 and var middle
            && text.IndexOf(')', middle) is >= 0 and var end
            && text.LastIndexOf('[', middle, middle - from + 1) is >= 0 and var start)
        {
            parts.Add(new(text[from..start], string.Empty, IsInside: false));
            parts.Add(Link(text[(start + 1)..middle], text[(middle + Middle.Length)..end].Trim(), position, documents, bag));
            from = end + 1;
        }

        parts.Add(new(text[from..], string.Empty, IsInside: false));
        return [.. parts.Where(part => part.Text.Length > 0)];
    }

    private static LinkedText Link(string words, string address, Position position, Documents documents, DiagnosticBag bag)
    {
        if (Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return new(words, address, IsInside: false);
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (address, string.Empty) : (address[..hash], address[hash..]);
        if (documents.Pages.FirstOrDefault(document => document.Page.SourcePath == path)?.Page is { } page)
        {
            return new(words, Addresses.Link(page.Address) + fragment, IsInside: true);
        }

        if (documents.Worksheets.FirstOrDefault(sheet => $"worksheets/{sheet.Id}.yml" == path) is { } sheet)
        {
            return new(words, SheetAddresses.Page(sheet.Id), IsInside: true);
        }

        if (!documents.Unread.HasPath(path))
        {
            bag.Report(
                Rules.BrokenLink,
                position,
                $"'footer' leads to '{address}', which is no page.",
                Suggestion.DidYouMean(path, documents.Pages.Select(document => document.Page.SourcePath))
                    ?? "Write the path of a page, as in about.md, or a whole address with https:// or mailto:.");
        }

        return new(words, string.Empty, IsInside: false);
    }
}
