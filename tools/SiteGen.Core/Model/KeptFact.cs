using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>One line of the privacy page's table. Only what this build really uses is in it.</summary>
internal sealed record KeptFact(string What, string Where, string When, string Until)
{
    public static ImmutableArray<KeptFact> Of(Site site)
    {
        var facts = ImmutableArray.CreateBuilder<KeptFact>();
        if (!site.Worksheets.IsEmpty && site.Makes("worksheets"))
        {
            facts.Add(new(Text("kept_answers"), Text("kept_answers_open"), Text("kept_answers_open_when"), Text("kept_answers_open_until")));
            facts.Add(new(Text("kept_answers_saved"), Text("kept_in_browser"), Text("kept_answers_saved_when"), Text("kept_answers_saved_until")));
            facts.Add(new(Text("kept_file"), Text("kept_in_downloads"), Text("kept_file_when"), Text("kept_file_until")));
        }

        if (site.Pages.Any(page => page.Type == "unsent"))
        {
            facts.Add(new(Text("kept_unsent"), Text("kept_answers_open"), Text("kept_answers_open_when"), Text("kept_answers_open_until")));
        }

        if (!site.Steps.IsEmpty)
        {
            facts.Add(new(Text("kept_done"), Text("kept_in_browser"), Text("kept_done_when"), Text("kept_done_until")));
        }

        if (site.Makes("search"))
        {
            facts.Add(new(Text("kept_search"), Text("kept_answers_open"), Text("kept_search_when"), Text("kept_answers_open_until")));
        }

        facts.Add(new(Text("kept_colours"), Text("kept_in_tab"), Text("kept_colours_when"), Text("kept_colours_until")));
        return facts.ToImmutable();

        string Text(string key) => site.Strings.Get(key);
    }
}
