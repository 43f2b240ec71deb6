using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>Reads the head of a page and makes its record.</summary>
/// <param name="keepsProse">Whether somebody will look for words in what is prose.</param>
internal sealed class FrontMatterReader(Wording wording, bool keepsProse, DirectoryDefaults defaults, DateTimeOffset now, bool drafts, DiagnosticBag bag)
{
    /// <summary>What Hugo, Jekyll, Eleventy, Docusaurus and Obsidian call keys of ours.</summary>
    private static readonly FrozenDictionary<string, string> Elsewhere = new Dictionary<string, string>
    {
        ["aliases"] = "redirect_from",
        ["date"] = "published",
        ["draft"] = "excluded",
        ["last_update"] = "updated",
        ["lastmod"] = "updated",
        ["nav_order"] = "order",
        ["permalink"] = "destination_path",
        ["publishDate"] = "published",
        ["sidebar_position"] = "order",
        ["weight"] = "order",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every key of front matter. A test holds it against what is really read, and the schema against it.</summary>
    public static ImmutableArray<string> KeyNames { get; } =
    [
        "title", "description", "keywords", "tagline", "summary", "checklist", "worksheets", "next", "transcript", "updated", "order", "layout", "xref",
        "excluded", "published", "should_output", "include_in_sitemap", "redirect_from", "destination_path", "destination_file_name", "destination_extension",
    ];

    /// <summary>The keys that make sense for many pages at once, and so in site.yml.</summary>
    public static ImmutableArray<string> DefaultableKeys { get; } =
        ["layout", "excluded", "published", "should_output", "include_in_sitemap", "updated", "order", "destination_extension"];

    /// <summary>The document of a page's file; null where it cannot be read, or is not to be published.</summary>
    public Document? Read(SourceFile file)
    {
        if (SourceText.Read(file, bag) is not { } source)
        {
            return null;
        }

        var head = FrontMatter.Find(source.Text);
        var problem = head.Unclosed ? ForeignHead.Unclosed(source.File, source.Text, head)
            : head.BodyStart == 0 ? ForeignHead.Find(source.File, source.Text)
            : null;
        if (problem is not null)
        {
            bag.Report(problem);
            return null;
        }

        if (Keys(source, head) is not { } map)
        {
            return null;
        }

        var keys = new KeyReader([map, .. defaults.For(file.Path)], bag, wording);
        var page = Page(file, source, head, map, keys);
        var (hasOrder, hasNumber) = (keys.Node("order") is not null, NameOrder(file).Order is not null);
        keys.ReportUnknownKeys(Rules.UnknownKey, "front matter", elsewhere: Elsewhere);
        source.Forget();
        return page is null ? null : new(page, source, head.BodyStart)
        {
            Prose = keepsProse ? YamlProse.Of(map, head.YamlStart) : [],
            HasOrder = hasOrder || hasNumber,
            IsNumberedByName = hasNumber && !hasOrder,
        };
    }

    /// <summary>The keys of a head; null where it is not valid, which is reported.</summary>
    private YamlMap? Keys(SourceText source, FrontMatter head)
    {
        var yaml = source.Text.Substring(head.YamlStart, head.YamlLength);
        try
        {
            return Yaml.Map(yaml, source.File, Math.Max(1, head.YamlLine), bag);
        }
        catch (YamlProblem problem)
        {
            bag.Report(
                Rules.BrokenYaml,
                problem.Position,
                problem.Message + (head.IsImplied ? " All before the first line '---' was taken for front matter, since it begins with a key." : string.Empty),
                head.IsImplied ? "Mend it; or write '***' in place of '---', if this is text and a rule across the page." : problem.Hint);
            return null;
        }
    }

    private Page? Page(SourceFile file, SourceText source, FrontMatter head, YamlMap map, KeyReader keys)
    {
        var (nameOrder, stem) = NameOrder(file);
        var isEarly = keys.Date("published") > now;
        var hidden = keys.Bool("excluded", isEarly) || !keys.Bool("should_output", true);
        var page = new Page
        {
            SourcePath = file.Path,
            Address = new PageNames(keys).Address(file.Path, stem),
            Position = map.Find("title")?.Value.Position ?? Position.StartOf(source.File),
            Title = keys.Text("title") ?? PageNames.Title(file.Path, stem),
            Description = keys.Text("description") ?? string.Empty,
            Keywords = Values(keys.Texts("keywords")),
            Tagline = keys.Text("tagline") ?? string.Empty,
            Summary = Values(keys.Texts("summary")),
            Checklist = Values(keys.Texts("checklist")),
            Worksheets = keys.Texts("worksheets"),
            Next = new(keys.Text("next") ?? string.Empty, keys.At("next")),
            Transcripts = keys.Texts("transcript"),
            Updated = keys.Date("updated"),
            Order = keys.Int("order", nameOrder ?? 0, -999_999, 999_999),
            Layout = new(keys.Text("layout") ?? string.Empty, keys.At("layout")),
            Xref = keys.Text("xref") ?? (stem == "index" ? Addresses.Slug(file.Path) : stem),
            InSitemap = keys.Bool("include_in_sitemap", true),
            RedirectFrom = keys.Texts("redirect_from"),
            Words = TextCounts.WordsOf(source.Text.AsSpan(head.BodyStart)),
            IsWholeDocument = !file.Extension.StartsWith(".m", StringComparison.Ordinal)
                && source.Text.AsSpan(head.BodyStart).Contains("<html", StringComparison.OrdinalIgnoreCase),
        };
        return hidden && !drafts ? null : page;
    }

    private static (int? Order, string Stem) NameOrder(SourceFile file) =>
        PageNames.SplitOrder(Path.GetFileNameWithoutExtension(file.Name), PageNames.IsStep(file.Path));

    private static ImmutableArray<string> Values(ImmutableArray<Located<string>> texts) => [.. texts.Select(text => text.Value)];
}
