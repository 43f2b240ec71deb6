using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Rendering;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary><c>_headers</c> as Netlify and Cloudflare Pages read it, and the same policy for hosts that send no headers.</summary>
internal sealed class Headers : IOutput
{
    private const string Common =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; " +
        "font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; ";

    private const string TrustedTypes = "require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>For a meta element, where browsers report <c>frame-ancestors</c> as an error.</summary>
    public const string MetaPolicy = Common + TrustedTypes;

    /// <summary>The same as a template writes it between double quotes: it has none, so nothing of it needs escaping.</summary>
    public static TrustedHtml MetaValue { get; } = new(Encoding.UTF8.GetBytes(MetaPolicy));

    /// <summary>
    /// For every file. Pages have the policy above as well, and a browser holds both. Here attributes may style, because WebKit
    /// shows a PDF by a page of its own under the PDF's policy, and without that page's style it is 300 by 150 pixels large.
    /// </summary>
    private const string HeaderPolicy = Common + "style-src-attr 'unsafe-inline'; frame-ancestors 'none'; " + TrustedTypes;

    public static ImmutableArray<(string Name, string Value)> All { get; } =
    [
        ("Content-Security-Policy", HeaderPolicy),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public string Name => "headers";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var own = context.Sources.Input.Find("_headers");
        yield return OutputFile.Of("_headers", Position.StartOf(own?.Display ?? "input/site.yml"), target =>
        {
            target.Write("/*\n");
            foreach (var (name, value) in All)
            {
                target.Write($"  {name}: {value}\n");
            }

            if (context.Site.IsPreview)
            {
                target.Write("  X-Robots-Tag: noindex\n");
            }

            if (own is not null && SourceText.Read(own, context.Bag) is { } source)
            {
                target.Write("\n");
                target.Write(source.Text);
            }
        });
    }
}
