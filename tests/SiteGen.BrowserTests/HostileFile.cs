using System.Globalization;
using System.Text;

namespace SiteGen.BrowserTests;

/// <summary>A file that a reader might open by mistake, or that somebody made to do harm.</summary>
/// <param name="Says">What the page says of it, or a part of that.</param>
/// <param name="Lists">What the list of problems holds, or nothing where the whole file is refused.</param>
/// <param name="Writes">What the first box holds then, where the rest of the file comes in.</param>
internal sealed record HostileFile(byte[] Content, string Says, string? Lists = null, string? Writes = null)
{
    /// <summary>A text box and a group of choices of the sheet that the files are for.</summary>
    public const string Id = "breakup-reasons";
    public const string Text = "reason-given";
    public const string Choice = "ended-by";
    public const string Tick = "topics_money";

    private const string Unreadable = "Not opened: it is broken, or no file of a worksheet. Nothing was changed.";
    private const string Other = Unreadable;
    private const string OtherVersion = "Not opened: it is of another version. Nothing was changed.";
    private const string OtherSheet = "Not opened: it is of another sheet. Nothing was changed.";

    public static IReadOnlyDictionary<string, HostileFile> All { get; } = new Dictionary<string, HostileFile>
    {
        ["an empty file"] = Refused(string.Empty, Unreadable),
        ["not JSON"] = Refused("<html><script>window.hacked = 1</script></html>", Unreadable),
        ["a picture"] = new([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], Unreadable),
        ["truncated"] = Refused(Answers($$"""{"{{Text}}": "new"}""")[..^9], Unreadable),
        ["over two megabytes"] = Refused(Answers($$"""{"{{Text}}": "{{new string('x', 2 << 20)}}"}"""), "Not opened: it is too large. Nothing was changed."),
        ["only a number"] = Refused("42", Other),
        ["only null"] = Refused("null", Other),
        ["a list of files"] = Refused($"[{Answers("{}")}]", Other),
        ["another format"] = Refused(Whole("something-else", "1", $$"""{"{{Id}}": {} }"""), Other),
        ["sheets as a list"] = Refused(Whole("sitegen-answers", "1", "[]"), Other),
        ["a later version"] = Refused(Whole("sitegen-answers", "2", $$"""{"{{Id}}": {} }"""), OtherVersion),
        ["a version as text"] = Refused(Whole("sitegen-answers", "\"1\"", $$"""{"{{Id}}": {} }"""), OtherVersion),
        ["another sheet"] = Refused(Whole("sitegen-answers", "1", """{"my-week": {"a": "b"}}"""), OtherSheet),
        ["no sheet"] = Refused(Whole("sitegen-answers", "1", "{}"), OtherSheet),
        ["answers as a list"] = Refused(Answers("""["new", "newer"]"""), OtherSheet),
        ["answers as text"] = Refused(Answers("\"new\""), OtherSheet),
        ["a sheet in the prototype"] = Refused(Whole("sitegen-answers", "1", $$"""{"__proto__": {"{{Id}}": {"{{Text}}": "new"} } }"""), OtherSheet),
        ["UTF-16"] = new(Encoding.Unicode.GetBytes(Answers($$"""{"{{Text}}": "new"}""")), Unreadable),
        ["nested 100,000 deep"] = Refused(Answers($$"""{"{{Text}}": {{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""), "answers that fit no question here", Text),
        ["only unknown names"] = Refused(Answers("""{"nonsense": "new"}"""), "answers that fit no question here", "nonsense"),
        ["only wrong values"] = Refused(Answers($$"""{"{{Text}}": 5, "{{Tick}}": "yes"}"""), "answers that fit no question here", Tick),
        ["a number for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": 42""", Text, string.Empty),
        ["a map for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": {"toString": 1}""", Text, string.Empty),
        ["null for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": null""", Text, string.Empty),
        ["text for a tick"] = Partly($$""" "{{Text}}": "new", "{{Tick}}": "true" """, Tick, "new"),
        ["an option that is not there"] = Partly($$""" "{{Text}}": "new", "{{Choice}}": "nobody" """, Choice, "new"),
        ["a list for an option"] = Partly($$""" "{{Text}}": "new", "{{Choice}}": ["me"] """, Choice, "new"),
        ["a text that is too long"] = Partly($$""" "{{Tick}}": true, "{{Text}}": "{{new string('x', 100_000)}}" """, Text, string.Empty),
        ["the names of prototypes"] = Partly($$""" "{{Text}}": "new", "__proto__": {"hacked": 1}, "constructor": "x", "hasOwnProperty": "y", "toString": "z" """, "__proto__", "new"),
        ["a script in a name"] = Partly($$""" "{{Text}}": "new", "<img src=x onerror=hacked=1>": "x" """, "<img src=x onerror=hacked=1>", "new"),
        ["a name with quotes for a selector"] = Partly($$""" "{{Text}}": "new", "\"],*[name=\"": "x" """, "\"],*[name=\"", "new"),
        ["a very long name"] = Partly($$""" "{{Text}}": "new", "{{new string('n', 10_000)}}": "x" """, "nnnn", "new"),
        ["a row that is out of reach"] = Partly($$""" "{{Text}}": "new", "reasons_1000000_what": "x" """, "reasons_1000000_what", "new"),
        ["a row before the first one"] = Partly($$""" "{{Text}}": "new", "reasons_-1_what": "x" """, "reasons_-1_what", "new"),
        ["100,000 names"] = Partly($$""" "{{Text}}": "new", {{string.Join(',', Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"n{i}\":1")))}}""", "n0", "new"),
        ["a byte order mark"] = new([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Answers($$"""{"{{Text}}": "new"}"""))], "The file is open.", null, "new"),
        ["a script as a text"] = new(Encoding.UTF8.GetBytes(Answers($$"""{"{{Text}}": "<img src=x onerror=hacked=1><script>hacked=1</script>"}""")), "The file is open.", null, "<img src=x onerror=hacked=1><script>hacked=1</script>"),
    };

    private static HostileFile Refused(string content, string says, string? lists = null) => new(Encoding.UTF8.GetBytes(content), says, lists);

    private static HostileFile Partly(string answers, string lists, string writes) =>
        new(Encoding.UTF8.GetBytes(Answers("{" + answers + "}")), "Opened, but for", lists, writes);

    private static string Answers(string answers) => Whole("sitegen-answers", "1", $$"""{"{{Id}}": {{answers}}}""");

    private static string Whole(string format, string version, string sheets) =>
        $$"""{"format": "{{format}}", "version": {{version}}, "sheets": {{sheets}}}""";
}
