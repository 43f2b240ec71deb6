using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>Reads site.yml. Whatever is wrong in it is found in one run.</summary>
internal sealed class SettingsReader
{
    public const string FileName = SiteSources.SettingsFile;

    private const string LinksKeepNames = "Remove the line: links keep the file name, so that the site works from any folder.";

    /// <summary>Statiq's names of settings, and what to write instead.</summary>
    private static readonly (string Old, string Instead)[] Renamed =
    [
        ("SiteTitle", "Write 'title'."), ("SiteDescription", "Write 'description'."),
        ("Host", "Write 'url: https://…', the whole address."), ("LinkRoot", "Put it into 'url'."), ("LinksUseHttps", "Put it into 'url'."),
        ("NetlifyRedirects", "Name the output under 'without' if you do not want it."),
        ("GenerateSitemap", "Name the output under 'without' if you do not want it."),
        ("LinkHideExtensions", LinksKeepNames), ("LinkHideIndexPages", LinksKeepNames),
    ];

    private static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp"];

    private readonly KeyReader keys;
    private readonly DiagnosticBag bag;
    private readonly YamlMap map;

    private SettingsReader(YamlMap map, DiagnosticBag bag)
    {
        this.map = map;
        this.bag = bag;
        keys = new(map with { Entries = [.. map.Entries.Where(entry => !Renamed.Any(renamed => YamlKey.Same(renamed.Old, entry.Key)))] }, bag);
    }

    /// <summary>The settings, and every key of the file: some are the weakest metadata of every page.</summary>
    public static (Settings Settings, YamlMap Keys) Read(SourceTree input, Uri? urlOverride, ImmutableArray<string> outputNames, DiagnosticBag bag)
    {
        var file = input.Find(FileName);
        var map = file is not null && SourceText.Read(file, bag) is { } source ? Yaml.ReadParts(source.Text, source.File, bag) : null;
        var reader = new SettingsReader(map ?? YamlMap.Empty(new(file?.Display ?? $"input/{FileName}", 1, 1)), bag);
        var settings = reader.Read(input, outputNames);
        return (urlOverride is null ? settings : settings with { Url = urlOverride }, reader.map);
    }

    /// <summary>An absolute address of a web site, ending in a slash; null where it is none.</summary>
    public static Uri? ReadUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.Query.Length == 0 && url.Fragment.Length == 0 && url.Host.Length > 0
            ? url
            : null;

    private Settings Read(SourceTree input, ImmutableArray<string> outputNames)
    {
        var title = keys.Text("title") ?? Old("SiteTitle") ?? "Untitled guide";
        var settings = new Settings
        {
            Title = title,
            Tagline = keys.Text("tagline") ?? string.Empty,
            Description = keys.Text("description") ?? Old("SiteDescription") ?? string.Empty,
            Url = Url(),
            Language = Language(),
            Country = Country(),
            Author = keys.Text("author") ?? string.Empty,
            Contact = Contact(),
            Wording = Wording(),
            Discreet = keys.Bool("discreet", false),
            Strict = keys.Bool("strict", false),
            License = License(),
            BasedOn = BasedOn(title),
            Source = WebAddress(keys, "source"),
            Footer = keys.Text("footer") is { Length: > 0 } footer ? new(footer, keys.At("footer")) : null,
            Colors = ColorReader.Read(keys.Group("colors"), bag),
            Logo = Logo(input),
            HasFeed = keys.Bool("feed", false),
            RawHtml = keys.Bool("raw_html", true),
            Outputs = [.. outputNames.RemoveAll(Without(outputNames).Contains)],
        };
        settings = WithMenu(WithExit(settings));
        AnswerOldNames();
        keys.ReportUnknownKeys(Rules.UnknownSetting, FileName, FrontMatterReader.DefaultableKeys);
        return settings;
    }

    private Uri? Url()
    {
        if (keys.Text("url") is { } text)
        {
            var url = ReadUrl(text);
            if (url is null)
            {
                bag.Report(
                    Rules.WrongSetting,
                    keys.At("url"),
                    "'url' is the whole address of the site, with https:// and without ? or #.",
                    $"Write https://{text.TrimStart('/', ':')}");
            }

            return url;
        }

        return Old("Host") is { } host ? ReadUrl($"{(IsOff("LinksUseHttps") ? "http" : "https")}://{host}/{Old("LinkRoot")?.Trim('/')}") : null;
    }

    private string Language()
    {
        var language = keys.Text("language") ?? "en";
        if (language.Length is < 2 or > 12 || !language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !char.IsAsciiLetter(language[0]))
        {
            bag.Report(
                Rules.WrongSetting,
                keys.At("language"),
                $"'{language}' is not a language tag.",
                "Write two letters, as in en or de, or a tag like pt-BR.");
            return "en";
        }

        return LanguageTag.Spelled(language);
    }

    private string Country()
    {
        var country = keys.Text("country") ?? string.Empty;
        if (country.Length == 0 || CountryCode.IsKnown(country))
        {
            return country.ToUpperInvariant();
        }

        bag.Report(Rules.WrongSetting, keys.At("country"), $"'{country}' is not a country code.", CountryCode.Hint(country));
        return string.Empty;
    }

    private string Contact()
    {
        var contact = keys.Text("contact") ?? string.Empty;
        var fine = contact.Length == 0 || contact.StartsWith("https://", StringComparison.Ordinal)
            || (contact.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && contact.LastIndexOf('.') > at && !contact.AsSpan().ContainsAny(" :/"));
        if (!fine)
        {
            bag.Report(
                Rules.WrongSetting,
                keys.At("contact"),
                "'contact' is an e-mail address or an address that begins with https://.",
                "For example: me@example.org");
        }

        return fine ? contact : string.Empty;
    }

    private WordingSettings Wording()
    {
        if (keys.Group("wording") is not { } wording)
        {
            return WordingSettings.Default;
        }

        var pronouns = wording.Choice("pronouns", "they", "he", "she", "they");
        var shortTerm = wording.Text("short") ?? WordingSettings.Default.Short;
        foreach (var key in (string[])["term", "short"])
        {
            if (wording.Text(key) is { Length: > WordingSettings.LongestWord })
            {
                bag.Report(Rules.WrongSetting, wording.At(key), $"'{key}' is a word or two, and has at most {WordingSettings.LongestWord} characters.");
                return WordingSettings.Default;
            }
        }

        var result = new WordingSettings(
            wording.Text("term") ?? shortTerm,
            shortTerm,
            pronouns switch { "he" => Pronouns.He, "she" => Pronouns.She, _ => Pronouns.They })
        {
            IsSet = true,
            TermPlace = wording.Node("term")?.Position,
        };
        wording.ReportUnknownKeys(Rules.UnknownSetting, "wording");
        return result;
    }

    private License License()
    {
        if (keys.Group("license") is not { } license)
        {
            return Model.License.None;
        }

        var result = new License(license.RequiredText("name", "CC BY 4.0"), WebAddress(license, "url"));
        license.ReportUnknownKeys(Rules.UnknownSetting, "license");
        return result;
    }

    /// <summary>The original names itself there, so that an edition with a title of its own says where it comes from without being told to.</summary>
    private WebLink? BasedOn(string title)
    {
        if (keys.Group("based_on") is not { } group)
        {
            return null;
        }

        var result = new WebLink(group.RequiredText("title", "A Second Look"), WebAddress(group, "url"));
        group.ReportUnknownKeys(Rules.UnknownSetting, "based_on");
        return result.Title.Equals(title, StringComparison.OrdinalIgnoreCase) ? null : result;
    }

    private string Logo(SourceTree input)
    {
        var logo = keys.Text("logo") ?? string.Empty;
        if (logo.Length == 0 || (input.Find(logo) is { } file && Pictures.Contains(file.Extension)))
        {
            return logo;
        }

        if (input.Find(logo) is not null)
        {
            bag.Report(Rules.WrongSetting, keys.At("logo"), $"'logo' is a picture, and '{logo}' is none.", $"A picture ends in {string.Join(", ", Pictures)}.");
            return string.Empty;
        }

        var pictures = input.Files.Where(file => Pictures.Contains(file.Extension)).Select(file => file.Path).ToList();
        var name = logo[(logo.LastIndexOf('/') + 1)..];
        var near = pictures.Find(path => path.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase) || path == name) ?? Suggestion.Closest(logo, pictures);
        bag.Report(
            Rules.WrongSetting,
            keys.At("logo"),
            $"There is no file input/{logo}.",
            near is null ? "Put a picture there: 'logo' is its path below input/." : $"Did you mean '{near}'?");
        return string.Empty;
    }

    /// <summary>A list alone is the foot's.</summary>
    private Settings WithMenu(Settings settings)
    {
        if (keys.Node("menu") is not YamlMap map)
        {
            return settings with { Menu = keys.Texts("menu") };
        }

        var menu = new KeyReader(map, bag);
        var result = settings with
        {
            Header = menu.Node("header") is null ? null : menu.Texts("header"),
            Menu = menu.Texts("footer"),
            Home = menu.Texts("home"),
        };
        menu.ReportUnknownKeys(Rules.UnknownSetting, "menu");
        return result;
    }

    private Settings WithExit(Settings settings)
    {
        switch (keys.Node("exit"))
        {
            case null:
                return settings;
            case YamlScalar scalar when scalar.Text.ToLowerInvariant() is "false" or "no" or "off":
                return settings with { ExitUrl = null };
            case not YamlMap:
                bag.Report(Rules.WrongType, keys.At("exit"), "'exit' is a group of keys, or false.", "Write 'exit: {url: https://…}', or 'exit: false'.");
                return settings;
        }

        var exit = keys.Group("exit")!;

        var result = settings with { ExitUrl = WebAddress(exit, "url") ?? settings.ExitUrl, ExitLabel = exit.Text("label") ?? string.Empty };
        exit.ReportUnknownKeys(Rules.UnknownSetting, "exit");
        return result;
    }

    private Uri? WebAddress(KeyReader group, string key)
    {
        if (group.Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        bag.Report(Rules.WrongSetting, group.At(key), $"'{key}' is a web address that begins with https://.", $"Write https://{text}");
        return null;
    }

    private ImmutableHashSet<string> Without(ImmutableArray<string> outputNames)
    {
        var names = keys.Texts("without");
        foreach (var name in names.Where(name => !outputNames.Contains(name.Value)))
        {
            bag.Report(
                Rules.WrongSetting,
                name.Position,
                $"There is no output '{name.Value}' to leave out.",
                Suggestion.DidYouMean(name.Value, outputNames) ?? $"The outputs are: {string.Join(", ", outputNames)}.");
        }

        var off = names.Select(name => name.Value).ToImmutableHashSet();
        return IsOff("GenerateSitemap") ? off.Add("sitemap") : off;
    }

    /// <summary>The value of a setting of Statiq.</summary>
    private string? Old(string name) => (map.Find(name)?.Value as YamlScalar)?.Text;

    private bool IsOff(string name) => "false".Equals(Old(name), StringComparison.OrdinalIgnoreCase);

    private void AnswerOldNames()
    {
        foreach (var (old, instead) in Renamed)
        {
            if (map.Find(old) is { } entry)
            {
                bag.Report(Rules.OldSetting, entry.Position, $"'{old}' is a setting of Statiq.", instead);
            }
        }
    }
}
