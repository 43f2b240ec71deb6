namespace SiteGen.Tests.Hostile;

/// <summary>
/// Templates that are made to cost time or memory out of all proportion. The tests build them in memory; the harness gives them to
/// the real program and measures it.
/// </summary>
internal static class TemplateBombs
{
    /// <summary>A text of 650,000 characters, which is <c>x</c> from here on.</summary>
    private const string LongText = "{{ x = 'aaaaaaaaaa'; for i in 1..16; x = x + x; end }}";

    /// <summary>Each must be ended.</summary>
    public static IReadOnlyDictionary<string, string> Endless { get; } = new Dictionary<string, string>
    {
        ["a loop without end"] = "{{ while true; end }}",
        ["a loop without end that writes"] = "{{ while true }}x{{ end }}",
        ["loops inside loops"] = "{{ for a in 1..3000; for b in 1..3000; x = a * b; end; end }}",
        ["a range of two thousand millions"] = "{{ for a in 1..2000000000; end }}",
        ["the size of a range"] = "{{ (1..2000000000) | array.size }}",
        ["the sum of a range"] = "{{ (1..2000000000) | array.join ',' }}",
        ["a range turned round"] = "{{ (1..2000000000) | array.reverse }}",
        ["a text doubled"] = "{{ x = 'aaaaaaaaaa'; for i in 1..200; x = x + x; end; x }}",
        ["a text times a number"] = "{{ x = 'aaaaaaaaaa' * 2000000000; x }}",
        ["a text padded"] = "{{ 'a' | string.pad_left 2000000000 }}",
        ["a text replaced by more of itself"] = "{{ x = 'aaaaaaaaaa'; for i in 1..200; x = x | string.replace 'a' 'aaaaaaaaaa'; end; x }}",
        ["a list that doubles"] = "{{ x = [1, 2]; for i in 1..200; x = x + x; end; x | array.size }}",
        ["a list times a number"] = "{{ x = [1, 2] * 2000000000; x | array.size }}",
        ["a list of large texts"] = "{{ x = []; a = 'a' * 1000000; for i in 1..100000; x = x | array.add (a + i); end }}",
        ["a list that holds itself"] = "{{ x = {}; x.x = x; x }}",
        ["a number that grows"] = "{{ x = 7; for i in 1..60; x = x * x; end; x }}",
        ["a number shifted far"] = "{{ 1 << 2000000000 }}",
        ["a number with many digits"] = "{{ 1.5 | math.format 'N999999999' }}",
        ["a function that calls itself"] = "{{ func f; f; end; f }}",
        ["a function that calls itself twice"] = "{{ func f(n); if n > 0; f n - 1; f n - 1; end; end; f 38 }}",
        ["an include of itself"] = "{{ include 'pages/article' }}",
        ["includes that fan out"] = "{{ $.n; include 'partials/bomb-a' n: 0 }}",
        ["a body written again and again"] = "{{ for i in 1..100000; page.body; page.title; '0123456789012345678901234567890123456789012345678901234567890123456789'; end }}",
        ["texts that a statement each makes"] = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{{{ x{i} = 'a' * 1000000 }}}}")),
        ["a sort of a large list"] = "{{ x = []; for i in 1..300000; x = x | array.add (i * 7919 % 1000); end; x | array.sort }}",
        ["loops one after another"] = string.Concat(Enumerable.Repeat("{{ for a in 1..1900000; end }}", 1_000)),
        ["loops one after another in a function"] = "{{ func f(n); for a in 1..1900000; end; if n > 0; f n - 1; f n - 1; end; end; f 30 }}",
        ["sizes of ranges one after another"] = string.Concat(Enumerable.Repeat("{{ (1..1900000) | array.size }}", 1_000)),
        ["ranges compared one after another"] = string.Concat(Enumerable.Repeat("{{ x = (1..900000) == (1..900000) }}", 1_000)),
        ["a long text searched again and again"] = LongText + "{{ for i in 1..1900000; y = x | string.contains 'b'; end }}",
        ["a long text hashed again and again"] = LongText + "{{ for i in 1..1900000; y = x | string.sha256; end }}",
        ["long texts compared again and again"] = LongText + "{{ z = x + 'b'; for i in 1..1900000; y = z == x + 'c'; end }}",
        ["long texts sorted again and again"] = LongText + "{{ l = []; for i in 1..60; l = l | array.add (x + i); end; for i in 1..1900000; y = l | array.sort | array.size; end }}",
        ["the page within itself"] = "{{ whole_page; whole_page; nothing }}",
        ["a way out of no loop"] = "{{ break }}",
        ["a way on in no loop"] = "{{ if true; continue; end }}",
    };

    /// <summary>Each may be refused or rendered.</summary>
    public static IReadOnlyDictionary<string, string> Deep { get; } = new Dictionary<string, string>
    {
        ["parentheses"] = $"{{{{ {new string('(', 100_000)}1{new string(')', 100_000)} }}}}",
        ["brackets"] = $"{{{{ x = {new string('[', 100_000)} }}}}",
        ["braces"] = $"{{{{ x = {string.Concat(Enumerable.Repeat("{a:", 100_000))}1 }}}}",
        ["conditions"] = string.Concat(Enumerable.Repeat("{{ if true }}", 80_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 80_000)),
        ["otherwises"] = "{{ if false }}" + string.Concat(Enumerable.Repeat("{{ else if false }}", 50_000)) + "{{ end }}",
        ["signs"] = $"{{{{ {new string('-', 100_000)}1 }}}}",
        ["denials"] = $"{{{{ {new string('!', 100_000)}true }}}}",
        ["sums"] = $"{{{{ 1{string.Concat(Enumerable.Repeat("+1", 100_000))} }}}}",
        ["pipes"] = $"{{{{ 'a'{string.Concat(Enumerable.Repeat(" | string.upcase", 50_000))} }}}}",
        ["members"] = $"{{{{ page{string.Concat(Enumerable.Repeat(".a", 100_000))} }}}}",
        ["indexes"] = $"{{{{ page{string.Concat(Enumerable.Repeat("[0]", 100_000))} }}}}",
        ["questions"] = $"{{{{ {string.Concat(Enumerable.Repeat("true ? 1 : ", 50_000))}1 }}}}",
        ["calls"] = $"{{{{ {string.Concat(Enumerable.Repeat("string.upcase ", 50_000))}'a' }}}}",
    };

    /// <summary>The files of a site whose articles have a template.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string template) =>
    [
        ("about-it.md", "---\ntitle: A page\ndescription: d\n---\n" + string.Concat(Enumerable.Repeat("A line of text.\n\n", 500))),
        ("_theme/pages/article.html", template),
        ("_theme/partials/bomb-a.html", "{{ for i in 1..1000; include 'partials/bomb-b'; end }}"),
        ("_theme/partials/bomb-b.html", "{{ for i in 1..1000; include 'partials/bomb-c'; end }}"),
        ("_theme/partials/bomb-c.html", "{{ for i in 1..1000; 'x'; end }}"),
    ];
}
