using System.Collections.Concurrent;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>Which template of <c>theme/pages/</c> makes each page of our guide.</summary>
internal static class PageTypes
{
    /// <summary>The name of the template by the page's address, in order.</summary>
    public static SortedDictionary<string, string> OfTheSite()
    {
        var bag = new DiagnosticBag();
        var theme = SourceFolder.Read(Path.Combine(Repository.Root, "theme"), "theme", bag);
        // A layout that says nothing but the name of the template whose page it has got.
        var telling = new SourceFile("layouts/default.html", "{{ type }}"u8.ToArray(), "theme/layouts/default.html");
        var sink = new TextSink();
        SiteBuild.Run(
            new()
            {
                Input = SourceFolder.Read(Repository.Flagship, "input", bag),
                Theme = theme.ShadowedBy(new([telling])),
                Date = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            },
            sink);
        return new(sink.Pages, StringComparer.Ordinal);
    }

    private sealed class TextSink : IFileSink
    {
        public ConcurrentDictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

        public void Write(string address, ReadOnlySpan<byte> content)
        {
            if (address.EndsWith(".html", StringComparison.Ordinal))
            {
                Pages[address] = Encoding.UTF8.GetString(content).Trim();
            }
        }
    }
}
