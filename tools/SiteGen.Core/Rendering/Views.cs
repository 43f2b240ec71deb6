using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Rendering;

/// <summary>Every record that a template may see, member by member. theme/README.md lists them; a test holds the two together.</summary>
internal static class Views
{
    public static readonly ViewType<Heading> Heading = new(
        "heading",
        new("level", "1 to 6", heading => heading.Level),
        new("id", "the fragment that leads to it", heading => heading.Id),
        new("text", "its text, without markup", heading => heading.Text),
        new("is_in_rest", "true: it stands in `page.rest`", heading => heading.IsInRest));

    public static readonly ViewType<Reference> Reference = new(
        "reference",
        new("id", "as in `[^id]`", reference => reference.Id),
        new("short", "as a note shows it", reference => reference.Short),
        new("authors", "as a list of references has them", reference => reference.Authors),
        new("year", "of publication", reference => reference.Year),
        new("title", "of the article, where it is known", reference => reference.Title),
        new("journal", "name of the journal or publisher", reference => reference.Journal),
        new("volume", "number of the volume", reference => reference.Volume),
        new("pages", "first to last page, or the number of the article", reference => reference.Pages),
        new("doi", "without the resolver's address", reference => reference.Doi),
        new("pmc", "number of the free full text", reference => reference.Pmc),
        new("url", "where it can be read, or nothing", reference => reference.Url),
        new("studied", "what it looked at, and how", reference => reference.Studied),
        new("sample", "who took part", reference => reference.Sample),
        new("says", "what it found, in one sentence", reference => reference.Says),
        new("not", "what it does not show", reference => reference.Not),
        new("reading", "what the guide makes of it", reference => reference.Reading));

    public static readonly ViewType<Note> Note = new(
        "note",
        new("id", "of its entry in the list of notes", note => note.Id),
        new("back", "the id of the place in the text where it is used first", note => note.Back),
        new("source", "a reference; nothing where the page has a text of its own for it", note => Reference.OfOptional(note.Source)),
        new("text", "HTML; nothing where it is a source", note => note.Source is null ? new TrustedHtml(note.Html) : null));

    public static readonly ViewType<Helpline> Helpline = new(
        "helpline",
        new("id", "as the data has it", line => line.Id),
        new("name", "of the service", line => line.Name),
        new("region", "part of the country", line => line.Region),
        new("for", "whom it is for", line => line.For),
        new("topics", "list of words", line => line.Topics),
        new("phone", "as it is written", line => line.Phone),
        new("phone_link", "as a `tel:` link wants it", line => Dial(line.Phone)),
        new("tty", "text telephone", line => line.Tty),
        new("text", "what to send where", line => line.Text),
        new("text_link", "the number in it as an `sms:` link wants it, or nothing", line => Texting(line.Text)),
        new("email", "its e-mail address", line => line.Email),
        new("web", "its web address", line => line.Web),
        new("web_name", "the address as people read it", line => WebName(line.Web)),
        new("hours", "when it answers", line => line.Hours),
        new("note", "what else a caller should know", line => line.Note),
        new("checked", "year-month-day", line => Day(line.Checked)),
        new("source", "the page that it was read on", line => line.Source));

    public static readonly ViewType<string> Number = new(
        "number",
        new("text", "as it is written", number => number),
        new("link", "as a `tel:` link wants it", number => Dial(number)));

    public static readonly ViewType<Emergency> Emergency = new(
        "emergency",
        new("numbers", "list of numbers", emergency => Number.Many(emergency.Numbers)),
        new("note", "what else a caller should know", emergency => emergency.Note),
        new("checked", "year-month-day", emergency => Day(emergency.Checked)),
        new("source", "the page that it was read on", emergency => emergency.Source));

    public static readonly ViewType<Country> Country = new(
        "country",
        new("code", "two letters; XX is the world", country => country.Code),
        new("name", "in the language of the site", country => country.Name),
        new("fragment", "the fragment that leads to its helplines", country => country.Fragment),
        new("emergency", "an emergency, or nothing", country => Emergency.OfOptional(country.Emergency)),
        new("services", "list of helplines", country => Helpline.Many(country.Services)),
        new(
            "checked",
            "year-month-day: the oldest day of those on which its helplines were checked, or nothing",
            country => Oldest(country.Services.Select(line => line.Checked))));

    public static readonly ViewType<(Worksheet Sheet, Site Site)> SheetLink = new(
        "sheet_link",
        new("id", "name of its file, without the ending", link => link.Sheet.Id),
        new("title", "of the sheet", link => link.Sheet.Title),
        new("purpose", "one sentence", link => link.Sheet.Purpose),
        new("minutes", "how long it may take", link => link.Sheet.Minutes),
        new("steps", "list of page_links: the steps that it belongs to", link => PageLink.Many(Steps(link.Sheet, link.Site))),
        new("address", "of the page, from the root", link => SheetAddresses.Page(link.Sheet.Id)),
        new("text_address", "of its text version", link => SheetAddresses.Text(link.Sheet.Id)),
        new("a4_address", "of its PDF on A4", link => SheetAddresses.Pdf(link.Sheet.Id, "a4")),
        new("letter_address", "of its PDF on Letter", link => SheetAddresses.Pdf(link.Sheet.Id, "letter")));

    public static readonly ViewType<(Page Page, Site Site)> PageLink = new(
        "page_link",
        new("title", "of the page", link => link.Page.Title),
        new("description", "one sentence", link => link.Page.Description),
        new("tagline", "a line of the page's own, or nothing", link => link.Page.Tagline),
        new("address", "from the root, as a link wants it", link => Addresses.Link(link.Page.Address)),
        new("slug", "last part of the address", link => link.Page.Slug),
        new("number", "of a step, from 1; 0 for other pages", link => link.Page.Number),
        new("minutes", "to read it", link => link.Page.Minutes),
        new("worksheets", "list of sheet_links", link => Sheets(link.Page, link.Site)));

    public static readonly ViewType<(MenuLink Link, Site Site)> MenuLink = new(
        "menu_link",
        new("title", "its words", menu => menu.Link.Page?.Title ?? menu.Site.Strings.Get(menu.Link.Text)),
        new("address", "from the root, as a link wants it", menu => menu.Link.Address),
        new("types", "list of the page types that it leads on to", menu => menu.Link.Types));

    public static readonly ViewType<LinkedText> LinkedText = new(
        "linked_text",
        new("text", "its words", part => part.Text),
        new("address", "where it leads, or nothing", part => part.Address),
        new("is_inside", "true: the address is one of this site, from its root", part => part.IsInside));

    public static readonly ViewType<KeptFact> Fact = new(
        "fact",
        new("what", "what is kept", fact => fact.What),
        new("where", "where it is kept", fact => fact.Where),
        new("when", "what makes it be kept", fact => fact.When),
        new("until", "what ends it", fact => fact.Until));

    public static readonly ViewType<Credit> Credit = new(
        "credit",
        new("name", "of the font or package", credit => credit.Name),
        new("for", "what it does", credit => credit.For),
        new("license", "its short name", credit => credit.License),
        new("url", "where it comes from", credit => credit.Url));

    public static readonly ViewType<Site> Site = new(
        "site",
        new("title", "of the guide", site => site.Settings.Title),
        new("tagline", "the line below the title", site => site.Settings.Tagline),
        new("description", "one sentence for search engines", site => site.Settings.Description),
        new("language", "a tag like `en`", site => site.Settings.Language),
        new("author", "whom the foot names, or nothing", site => site.Settings.Author),
        new("contact", "an e-mail address or a web address", site => site.Settings.Contact),
        new("contact_link", "the same as a link wants it", site => ContactLink(site.Settings.Contact)),
        new("url", "with a slash at its end, or nothing", site => site.Settings.Url),
        new(
            "feed",
            "address of the Atom feed from the root, or nothing",
            site => site.Settings is { HasFeed: true, Url: not null } && site.Makes("feed") ? "feed.xml" : null),
        new("noindex", "true: a trial of the site, which search engines are to pass over", site => site.IsPreview),
        new("logo", "address of the publisher's picture from the root, or nothing", site => site.Settings.Logo.Length > 0 ? site.Settings.Logo : null),
        new("country", "two letters", site => site.Settings.Country),
        new("discreet", "true: tab titles keep the topic to themselves", site => site.Settings.Discreet),
        new("exit_url", "where the quiet exit leads, or nothing", site => site.Settings.ExitUrl),
        new("exit_label", "its words, where site.yml has some", site => site.Settings.ExitLabel),
        new("license", "name of the words' licence", site => site.Settings.License.Name),
        new("license_url", "where the licence can be read", site => site.Settings.License.Url),
        new("based_on", "title of the guide that this one was made from", site => site.Settings.BasedOn?.Title),
        new("based_on_url", "where that guide can be read, or nothing", site => site.Settings.BasedOn?.Url),
        new("source", "the public repository", site => site.Settings.Source),
        new("footer", "a text of the publisher, without its links", site => string.Concat(site.Footer.Select(part => part.Text))),
        new("footer_parts", "list of linked_texts: the same, piece by piece", site => LinkedText.Many(site.Footer)),
        new("steps", "list of page_links", site => PageLink.Many(site.Steps.Select(step => (step, site)))),
        new("header", "list of menu_links: for the head of every page", site => MenuLink.Many(site.Header.Select(link => (link, site)))),
        new("menu", "list of page_links: for its foot", site => PageLink.Many(site.Menu.Select(page => (page, site)))),
        new("ways", "list of page_links: for the first page", site => PageLink.Many(site.Ways.Select(page => (page, site)))),
        new("worksheets", "list of sheet_links", site => SheetLink.Many(site.Worksheets.Select(sheet => (sheet, site)))),
        new("references", "list of references", site => Reference.Many(site.References)),
        new("countries", "list of countries, the publisher's first", site => Country.Many(site.Helplines)),
        new(
            "emergencies_checked",
            "year-month-day: the oldest day of those on which the emergency numbers were checked, or nothing",
            site => Oldest(site.Helplines.Select(country => country.Emergency).OfType<Emergency>().Select(emergency => emergency.Checked))),
        new("foot_helplines", "list of helplines for the feet of sheets", site => Helpline.Many(site.FootHelplines)),
        new("foot_own_behaviour", "helpline for the same place, for whoever worries about what they do themselves, or nothing", site => Helpline.OfOptional(site.FootOwnBehaviour)),
        new("help", "address of the helplines, from the root; nothing without a safety page", site => site.HelpAddress),
        new("safety", "address of the safety page, from the root; nothing without one, or without helplines", site => site.SafetyAddress),
        new("sources", "address of the page of sources, from the root; nothing without one", site => site.SourcesAddress),
        new("has_sheets", "true: there are sheets, and pages for them", site => !site.MadeSheets.IsEmpty),
        new("has_guide", "true: there is a page of the whole guide", site => !site.Steps.IsEmpty && site.Makes("guide")),
        new("has_search", "true: there is a search page", site => site.Makes("search")),
        new("has_pdf", "true: sheets and workbook are there as PDF", site => site.Makes("worksheet-pdf")),
        new("has_text", "true: sheets are there as plain text", site => site.Makes("worksheet-text")),
        new(
            "suggestions",
            "list of texts: what the search page offers to look for, the first keyword of each of the first six steps that have any, or of other pages",
            site => site.Suggestions),
        new("kept", "list of facts: what the site can keep", site => Fact.Many(KeptFact.Of(site))),
        new("credits", "list of credits: what the site is made with", site => Credit.Many(Model.Credit.Of(site))),
        new("year", "of the build's clock", site => site.Date.Year));

    public static readonly ViewType<PageView> Page = new(
        "page",
        new("title", "of the page", view => view.Page.Title),
        new("description", "one sentence for search engines and lists", view => view.Page.Description),
        new("tagline", "a line below the title, or nothing; on the first page in place of the site's", view => view.Page.Tagline),
        new("address", "from the root, as a link wants it", view => Addresses.Link(view.Page.Address)),
        new("canonical", "whole address, where `url` is set", view => view.Canonical),
        new("slug", "last part of the address", view => view.Page.Slug),
        new("number", "of a step, from 1; 0 for other pages", view => view.Page.Number),
        new("minutes", "to read it", view => view.Page.Minutes),
        new("summary", "in short: list of texts", view => view.Page.Summary),
        new("checklist", "do this: list of texts", view => view.Page.Checklist),
        new("worksheets", "list of sheet_links", view => Sheets(view.Page, view.Site)),
        new("updated", "year-month-day", view => view.Page.Updated is { } day ? Day(day) : null),
        new("body", "HTML", view => new TrustedHtml(view.Body.Html)),
        new("lead", "HTML: the body as far as its mark `<!--more-->`; all of it where it has none", view => new TrustedHtml(view.Body.Lead)),
        new("rest", "HTML: the body behind its mark, or nothing", view => view.Body.Rest.IsEmpty ? null : new TrustedHtml(view.Body.Rest)),
        new("headings", "list of headings", view => Heading.Many(view.Body.Headings)),
        new("notes", "list of notes, in the order of their numbers", view => Note.Many(view.Body.Notes)),
        new("previous", "a page_link, or nothing", view => view.Neighbour(-1)),
        new("next", "a page_link: the page that front matter names, or the step behind this one, or nothing", view => view.Next));

    public static ImmutableArray<IViewType> All =>
        [Site, Page, PageLink, MenuLink, LinkedText, SheetLink, Heading, Reference, Note, Country, Emergency, Number, Helpline, Fact, Credit, .. SheetViews.All];

    private static IEnumerable<(Page Page, Site Site)> Steps(Worksheet sheet, Site site) =>
        site.StepsOf(sheet).Select(step => (step, site));

    private static object? Sheets(Page page, Site site) =>
        SheetLink.Many(page.Worksheets.Select(named => site.Worksheet(named.Value)).OfType<Worksheet>().Select(sheet => (sheet, site)));

    private static string? Oldest(IEnumerable<DateTimeOffset> days) => days.Order().Select(Day).FirstOrDefault();

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Dial(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c is '+' or '*' or '#'));

    /// <summary>The number at the end of a text like <c>START to 88788</c>; nothing where it might be another.</summary>
    private static string Texting(string text)
    {
        var number = text[(text.LastIndexOf(text.LastOrDefault(char.IsLetter)) + 1)..];
        var isOne = number.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')');
        return isOne && !text[..^number.Length].Any(char.IsAsciiDigit) ? Dial(number) : string.Empty;
    }

    private static string WebName(string web) =>
        Uri.TryCreate(web, UriKind.Absolute, out var uri)
            ? (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) + uri.AbsolutePath.TrimEnd('/')
            : web;

    private static string ContactLink(string contact) =>
        contact.StartsWith("https://", StringComparison.Ordinal) || contact.Length == 0 ? contact : "mailto:" + contact;
}

/// <summary>A page with its rendered body.</summary>
internal sealed record PageView(Page Page, Body Body, Site Site)
{
    public string? Canonical => Site.UrlOf(Page.Address)?.AbsoluteUri;

    public object? Next => Site.Next.TryGetValue(Page.SourcePath, out var page) ? Views.PageLink.Of((page, Site)) : Neighbour(1);

    public object? Neighbour(int by) =>
        Page.IsStep && Page.Number - 1 + by is >= 0 and var index && index < Site.Steps.Length ? Views.PageLink.Of((Site.Steps[index], Site)) : null;
}
