using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Serving;

/// <summary>What is served while there has not been a good site yet: what stands against it, as a plain page.</summary>
internal static class FirstFailurePage
{
    /// <summary>Nothing but what a live page needs.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static byte[] Of(ImmutableArray<Diagnostic> errors)
    {
        using var page = new Utf8Buffer();
        page.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>The site cannot be built yet</title>\n"u8);
        page.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        page.Write("<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n<main>\n"u8);
        page.Write("<h1>The site cannot be built yet</h1>\n<p>Mend what follows, and the site shows here.</p>\n<ul>\n"u8);
        foreach (var error in errors)
        {
            page.Write("<li><p><code>"u8);
            Html.Escape(error.Position.ToString(), page);
            page.Write($"</code> {error.Code}: ");
            Html.Escape(error.Message, page);
            page.Write("</p>"u8);
            if (error.Hint is { } hint)
            {
                page.Write("<p>"u8);
                Html.Escape(hint, page);
                page.Write("</p>"u8);
            }

            page.Write("</li>\n"u8);
        }

        page.Write("</ul>\n</main>\n</body>\n</html>\n"u8);
        return page.Span.ToArray();
    }
}
