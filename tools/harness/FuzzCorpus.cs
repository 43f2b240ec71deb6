using System.Globalization;
using System.Text;
using SiteGen.Sources;
using SiteGen.Tests.Hostile;

namespace SiteGen.Harness;

/// <summary>Makes broken content from good: files of the guide and of the tests, cut up, joined, doubled and bent.</summary>
internal sealed class FuzzCorpus
{
    private const int LargestFile = 20_000;

    /// <summary>What means something to one reader or another.</summary>
    private static readonly string[] Words =
    [
        "---", "---\n", "\n", "\r\n", "\r", "\t", " ", "  ", ":", ": ", "- ", "#", "# ", "##", "{{", "}}", "{{ ", " }}", "\\{{", "{{ he }}", "{{ he \"a\" \"b\" }}", "{{ by \"a\" \"b\" \"c\" }}", "{{ ex }}'s", "{%", "\"", "'", "`", "```", "~~~", "[", "]", "(", ")", "[^", "[^joel]", "[^1]:", "[!", "> [!NOTE]", "> ",
        "|", "|-|", "+---+", "*", "**", "_", "__", "<", ">", "</", "<!--", "-->", "<script>", "<div>", "&", "&amp;", "&#0;", "&#x110000;", "{#", "{#id}", "{.c}", "{a=b}", ":::", "^^^", "*[a]: b", "[a]: b", "![", "](", "xref:", "https://", "javascript:", "mailto:", "../", "..\\", "/", "\\", "\0", "\u0001", "\uFEFF", "\uFFFE", "\u2028", "\u202E", "\u0301", "\U0001F600",
        "&a", "*a", "!!str", "!t", "? ", "|\n", ">\n", "|+9\n", "%YAML 1.2\n", "...", "~", "null", "true", "yes", "2147483648", "-1", "1e309", "0x7fffffff", "0o17", ".inf", "2026-02-30", "9999-12-31", "0001-01-01T00:00:00-14:00", "\"\\u0000\"", "\"\\uD800\"", "\"\\x\"", "=> 1", "[[[[", "{a: {b: {c: ",
        "title: ", "description: ", "summary: ", "checklist: ", "worksheets: ", "updated: ", "order: ", "layout: ", "xref: ", "excluded: ", "published: ", "redirect_from: ", "destination_path: ", "destination_file_name: ", "destination_extension: ", "sections:", "fields:", "options:", "columns:", "labels:", "example:", "formerly:", "id: ", "type: ", "rows: ", "layout: ", "row_name: ", "sum: ", "sum_by: ", "lines: ", "from: ", "to: ", "ends: ",
        "text", "lines", "tick", "choice", "scale", "rows", "compare", "week", "url: ", "language: ", "wording: ", "menu: ", "colors: ", "without: ", "raw_html: false", "discreet: false", "feed: true", "logo: ", "exit: ", "license: ", "countries:", "services:", "checked: ", "source: ", "words:",
        "{{ include 'partials/body' }}", "{{ for x in 1..3 }}", "{{ end }}", "{{ if page.title }}", "{{ else }}", "{{ func f; ret 1; end }}", "{{ while false }}", "{{ t 'exit' }}", "{{ page.", "{{ site.", "{{ data.", "{{ x = ", "{{ wrap ", "{{ capture x }}", "{{ case 1 }}", "{{ when 1 }}", "{{ tablerow ", "{{ with page }}", "{{ import ", "{{ readonly ", "{{ this }}", "| string.upcase", "| array.join ','", "| math.round", "| object.keys", "$.a", "$1", "..", "..<", "??", "?.", "@",
    ];

    /// <summary>Where content may lie, and the files that a mutation of it begins with.</summary>
    private readonly (string Path, List<string> Seeds)[] places;

    private readonly List<string> all;

    public FuzzCorpus(string repository)
    {
        List<string> Texts(string folder, params string[] extensions) =>
        [
            .. Directory.EnumerateFiles(Path.Join(repository, folder), "*", SearchOption.AllDirectories)
                .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(text => text.Length > LargestFile ? text[..LargestFile] : text),
        ];
        const string samples = "tests/SiteGen.Tests/samples";
        const string guide = "tests/flagship/input";
        List<string> pages = [.. Texts(guide, ".md"), .. Texts(samples, ".md")];
        List<string> yaml = [.. Texts(guide, ".yml"), .. Texts(samples, ".yml")];
        List<string> templates = [.. Texts("theme", ".html"), .. Texts(samples, ".html")];
        List<string> sheets = Texts(guide + "/worksheets", ".yml");
        places =
        [
            ("page.md", pages), ("page.md", pages), ("steps/1-one.md", pages), ("index.md", pages), ("page.html", templates),
            ("site.yml", yaml), ("site.yml", [File.ReadAllText(Path.Join(repository, guide, "site.yml"))]), ("_directory.yml", yaml),
            ("worksheets/sheet.yml", sheets), ("worksheets/sheet.yml", sheets), ("worksheets/_ids.yml", yaml),
            ("data/helplines.yml", Texts(guide + "/data", ".yml")), ("data/sources.yml", Texts(guide + "/data", ".yml")), ("data/free.json", yaml),
            ("strings/en.yml", [.. Texts("theme/strings", ".yml"), .. yaml]),
            ("_theme/pages/article.html", templates), ("_theme/layouts/default.html", templates), ("_theme/partials/field.html", templates),
            ("_theme/styles/tokens.css", Texts("theme/styles", ".css")), ("_theme/scripts/site.js", Texts("theme/scripts", ".js")), ("_redirects", pages), ("_headers", pages),
        ];
        all = [.. pages, .. yaml, .. templates];
    }

    /// <summary>A site with one to three broken files in it; or with worksheets alone, of which one in four has more wrong with it than its values.</summary>
    public List<SourceFile> Site(Random random)
    {
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal)
        {
            ["index.md"] = Source("index.md", Encoding.UTF8.GetBytes("---\ntitle: Home\ndescription: d\n---\n[A page](page.md)\n")),
            ["page.md"] = Source("page.md", Encoding.UTF8.GetBytes("---\ntitle: A page\ndescription: d\n---\nText.\n")),
        };
        if (random.Next(3) == 0)
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var sheet = OddSheets.Any(random);
                files[$"worksheets/odd-{i}.yml"] = Source($"worksheets/odd-{i}.yml", Bytes(random.Next(4) == 0 ? Mutate(sheet, random) : sheet, random));
            }

            return [.. files.Values];
        }

        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (path, seeds) = places[random.Next(places.Length)];
            files[path] = Source(path, Bytes(Mutate(seeds[random.Next(seeds.Count)], random), random));
        }

        return [.. files.Values];
    }

    private static SourceFile Source(string path, byte[] bytes) => new(path, bytes, "input/" + path);

    private string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            switch (random.Next(9))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1 or 2 or 3:
                    text.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 4:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(2, 60))));
                    break;
                case 5:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 6:
                    var other = all[random.Next(all.Count)];
                    var from = random.Next(other.Length + 1);
                    text.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 400), other.Length - from)));
                    break;
                case 7:
                    text.Remove(at, length).Insert(at, random.Next().ToString(CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Length = random.Next(4) == 0 ? at : text.Length;
                    break;
            }
        }

        return text.ToString();
    }

    private static byte[] Bytes(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = random.Next(20) == 0 ? random.Next(1, 5) : 0; i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
