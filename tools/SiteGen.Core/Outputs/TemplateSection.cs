using SiteGen.Model;

namespace SiteGen.Outputs;

/// <summary>What stands below a heading that a template writes from data, for the search index: no body has it.</summary>
/// <param name="Id">Of the heading.</param>
internal sealed record TemplateSection(string Id, string Heading, string Text)
{
    /// <summary>The sections of the theme's own pages; nothing for a page whose template writes no headings.</summary>
    public static IEnumerable<TemplateSection> Of(Page page, Site site) => page.Address switch
    {
        "safety.html" => Help(site),
        "privacy.html" => [Section(site, "what_is_kept", KeptFact.Of(site).Select(fact => $"{fact.What}: {fact.Where}. {fact.When}. {fact.Until}."))],
        "about.html" => [Section(site, "made_with", Credit.Of(site).Select(credit => $"{credit.Name}: {credit.For}. {credit.License}."))],
        "sources.html" => site.References.Select(study => new TemplateSection($"study-{study.Id}", study.Short, Words(study))),
        _ => [],
    };

    private static IEnumerable<TemplateSection> Help(Site site)
    {
        if (site.Helplines.IsEmpty)
        {
            yield break;
        }

        var numbers = site.Helplines.Where(country => country.Emergency is not null)
            .Select(country => $"{country.Name}: {string.Join(", ", country.Emergency!.Numbers)}. {country.Emergency.Note}".TrimEnd());
        yield return Section(site, "emergency", numbers);
        yield return Section(site, "helplines", [site.Strings.Get("helplines_note")]);
        foreach (var country in site.Helplines.Where(country => !country.Services.IsEmpty))
        {
            yield return new(
                country.Fragment,
                $"{site.Strings.Get("helplines")}, {country.Name}",
                string.Join(' ', country.Services.Select(Line)));
        }
    }

    private static string Words(Reference study) =>
        Sentences(study.Studied, study.Says, study.Not, study.Reading, $"{study.Authors} ({study.Year})", study.Title, study.Journal, study.Sample);

    private static string Line(Helpline line) => Sentences(
        $"{line.Name}{(line.For.Length > 0 ? $" ({line.For})" : string.Empty)}: {(line.Phone.Length > 0 ? line.Phone : line.Web)}",
        line.Region,
        line.Tty,
        line.Text,
        line.Email,
        line.Phone.Length > 0 ? line.Web : string.Empty,
        line.Hours,
        line.Note);

    private static string Sentences(params ReadOnlySpan<string> texts)
    {
        var sentences = new List<string>();
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                sentences.Add(text.EndsWith('.') ? text : text + ".");
            }
        }

        return string.Join(' ', sentences);
    }

    private static TemplateSection Section(Site site, string id, IEnumerable<string> lines) =>
        new(id, site.Strings.Get(id), string.Join(' ', lines));
}
