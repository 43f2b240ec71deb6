using System.Collections.Concurrent;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>The site's policy lets nothing of another host in and sends nothing, so that nobody learns who reads a page. What it blocks would be missing in silence.</summary>
internal sealed class BlockedContent : ICheck
{
    /// <summary>What templates ask for, with the first page that has it: most have it on all.</summary>
    private readonly ConcurrentDictionary<(string Element, string Address), Position> ofTemplates = new();

    public void Inspect(StagedFile file, CheckContext context)
    {
        if (file.Outline is not { Blocked.Count: > 0 } outline || file.Repeats || !HasPolicy(file, context))
        {
            return;
        }

        foreach (var (element, (address, offset)) in outline.Blocked)
        {
            var place = context.PlaceOf(file, offset);
            if (place.Document is not null)
            {
                Report(element, address, place.Position, context);
            }
            else if (address.Length > 0)
            {
                // A form of a template that has no address asks nobody: the theme's scripts read it.
                ofTemplates.AddOrUpdate((element, address), place.File, (_, known) => known < place.File ? known : place.File);
            }
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var ((element, address), position) in ofTemplates)
        {
            Report(element, address, position, context);
        }
    }

    private static void Report(string element, string address, Position position, CheckContext context)
    {
        var what = element switch
        {
            "form" => address.Length > 0 ? $"A form sends to '{address}'" : "A form sends what was written",
            "script" => $"A script comes from another host, '{address}'",
            "base" => $"'base' moves every link to '{address}'",
            "link" => $"The page loads '{address}'",
            "iframe" or "frame" => $"'{address}' is shown in a frame",
            "object" or "embed" => $"'{address}' is shown by '{element}'",
            _ when Policy.IsPicture(element) => $"The picture '{address}' is on another host",
            _ => $"The recording '{address}' is on another host",
        };
        var wayOut = element switch
        {
            "form" => "Link to a form elsewhere, or to an address: [Write to us](mailto:somebody@example.org).",
            "script" => "Leave it out. One that asks no other host can be a file of this site.",
            "base" => "Leave it out: links are written relative to the page.",
            "link" => "Save the file in input/ and write its path. Styles go to input/_theme/styles/brand.css.",
            "iframe" or "frame" or "object" or "embed" => $"Link to it: [words]({address}).",
            _ => $"Save it in input/ and write its path, or link to it: [words]({address}).",
        };
        context.Report(Rules.Blocked.At(position, $"{what}: the site's own Content-Security-Policy blocks that.", wayOut));
    }

    /// <summary>A fork may have left the policy out.</summary>
    private static bool HasPolicy(StagedFile file, CheckContext context) =>
        context.Site.Makes("headers") || file.Content.Span.IndexOf("Content-Security-Policy"u8) >= 0;
}
