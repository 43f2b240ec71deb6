namespace SiteGen.Tests.Hostile;

/// <summary>One site in which every attack of Markdown is a step, built once for all tests.</summary>
public sealed class AttackedSite
{
    public AttackedSite()
    {
        Site = new ForeignSite();
        for (var i = 0; i < MarkdownAttacks.All.Length; i++)
        {
            Site.With($"steps/{i + 1}-{Slug(i)}.md", Page($"Step {i}", MarkdownAttacks.All[i]));
        }

        Site.With("steps/9000-harmless.md", Page("Harmless", "Nothing.")).With("steps/9001-last.md", Page("Last", "Nothing.")).Build();
Markup = new(new ForeignSite().With("steps/1-a.md", "> [!NOTE] A\n> b\n").Build().Drawings);
        Hooks = SafeMarkup.Hooks(Site.Text("steps/harmless.html"));
    }

    internal ForeignSite Site { get; }

    internal SafeMarkup Markup { get; }

    internal IReadOnlyList<string> Hooks { get; }

    internal static string Slug(int number) => $"attack-{number}";

    private static string Page(string title, string body) => $"---\ntitle: {title}\ndescription: d\n---\n{body}\n";
}
