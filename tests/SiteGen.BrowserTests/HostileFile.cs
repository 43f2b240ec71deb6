using System.Globalization;
using System.Text;

namespace SiteGen.BrowserTests;

/// <summary>A file that a reader might open by mistake, or that somebody made to do harm.</summary>
/// <param name="Says">What the page says of it, or a part of that.</param>
/// <param name="Lists">A line of the list of problems, with the reason, or nothing where no answer was looked at.</param>
/// <param name="Writes">What the first box holds then, where the rest of the file comes in.</param>
internal sealed record HostileFile(byte[] Content, string Says, string? Lists = null, string? Writes = null)
{
    /// <summary>A text box and a group of choices of the sheet that the files are for.</summary>
    public const string Id = "breakup-reasons";
    public const string Text = "reason-given";
    public const string Choice = "ended-by";
    public const string Tick = "topics_money";

    /// <summary>What stands in the first box before a file is opened.</summary>
    public const string Old = "old";

    private const string Label = "What reason was given, if any?";
    private const string NoSuchQuestion = ": no such question here";
    private const string NotThisKind = ": not this kind of answer";
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
        ["nested 100,000 deep"] = Nothing($$""" "{{Text}}": {{new string('[', 100_000)}}{{new string(']', 100_000)}}""", Label + NotThisKind),
        ["only unknown names"] = Nothing(""" "nonsense": "new" """, "nonsense" + NoSuchQuestion),
        ["only wrong values"] = Nothing($$""" "{{Text}}": 5, "{{Tick}}": "yes" """, Label + NotThisKind),
        ["a number for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": 42""", Label + NotThisKind, Old),
        ["a map for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": {"toString": 1}""", Label + NotThisKind, Old),
        ["null for a text"] = Partly($$""" "{{Tick}}": true, "{{Text}}": null""", Label + NotThisKind, Old),
        ["text for a tick"] = Partly($$""" "{{Text}}": "new", "{{Tick}}": "true" """, "What were the fights about?" + NotThisKind, "new"),
        ["an option that is not there"] = Partly($$""" "{{Text}}": "new", "{{Choice}}": "nobody" """, "Who ended it?: not one of the choices", "new"),
        ["a list for an option"] = Partly($$""" "{{Text}}": "new", "{{Choice}}": ["me"] """, "Who ended it?" + NotThisKind, "new"),
        ["a text that is too long"] = Partly($$""" "{{Tick}}": true, "{{Text}}": "{{new string('x', 100_000)}}" """, Label + ": too long", Old),
        ["the names of prototypes"] = Partly($$""" "{{Text}}": "new", "__proto__": {"hacked": 1}, "constructor": "x", "hasOwnProperty": "y", "toString": "z" """, "__proto__" + NoSuchQuestion, "new"),
        ["a script in a name"] = Partly($$""" "{{Text}}": "new", "<img src=x onerror=hacked=1>": "x" """, "<img src=x onerror=hacked=1>" + NoSuchQuestion, "new"),
        ["a name with quotes for a selector"] = Partly($$""" "{{Text}}": "new", "\"],*[name=\"": "x" """, "\"],*[name=\"" + NoSuchQuestion, "new"),
        ["a very long name"] = Partly($$""" "{{Text}}": "new", "{{new string('n', 10_000)}}": "x" """, new string('n', 80) + NoSuchQuestion, "new"),
        ["a row that is out of reach"] = Partly($$""" "{{Text}}": "new", "reasons_1000000_what": "x" """, "Reason 1000000: What happened: 40 rows are the most.", "new"),
        ["a row before the first one"] = Partly($$""" "{{Text}}": "new", "reasons_-1_what": "x" """, "reasons_-1_what" + NoSuchQuestion, "new"),
        ["a row with a number like another's"] = Partly($$""" "{{Text}}": "new", "reasons_01_what": "x", "reasons_1e1_what": "x", "reasons_9.5_what": "x" """, "reasons_1e1_what" + NoSuchQuestion, "new"),
        ["a row for a column that is not there"] = Partly($$""" "{{Text}}": "new", "reasons_30_nonsense": "x" """, "reasons_30_nonsense" + NoSuchQuestion, "new"),
        ["a row hidden in another name"] = Partly($$""" "{{Text}}": "new", "nonsense_reasons_30_what": "x" """, "nonsense_reasons_30_what" + NoSuchQuestion, "new"),
        ["a row with a wrong value"] = Partly($$""" "{{Text}}": "new", "reasons_30_what": 5, "reasons_31_could": "perhaps" """, "Reason 31: Could it change?: not one of the choices", "new"),
        ["another sheet beside this one"] = new(Encoding.UTF8.GetBytes(Whole("sitegen-answers", "1", $$"""{"{{Id}}": {"{{Text}}": "new"}, "my-week": {"helped": "x"}, "if-its-no": {} }""")), "The file is open. Left out: 1.", "my-week: another sheet", "new"),
        ["100,000 names"] = Partly($$""" "{{Text}}": "new", {{string.Join(',', Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"n{i}\":1")))}}""", "n19: no such question here … and 99980 more", "new"),
        ["a byte order mark"] = new([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Answers($$"""{"{{Text}}": "new"}"""))], "The file is open.", null, "new"),
        ["a script as a text"] = new(Encoding.UTF8.GetBytes(Answers($$"""{"{{Text}}": "<img src=x onerror=hacked=1><script>hacked=1</script>"}""")), "The file is open.", null, "<img src=x onerror=hacked=1><script>hacked=1</script>"),
    };

    private static HostileFile Refused(string content, string says) => new(Encoding.UTF8.GetBytes(content), says);

    private static HostileFile Nothing(string answers, string lists) =>
        new(Encoding.UTF8.GetBytes(Answers("{" + answers + "}")), "Not opened: nothing in it fits this sheet. Nothing was changed.", lists);

    private static HostileFile Partly(string answers, string lists, string writes) =>
        new(Encoding.UTF8.GetBytes(Answers("{" + answers + "}")), "The file is open. Left out: ", lists, writes);

    private static string Answers(string answers) => Whole("sitegen-answers", "1", $$"""{"{{Id}}": {{answers}}}""");

    private static string Whole(string format, string version, string sheets) =>
        $$"""{"format": "{{format}}", "version": {{version}}, "sheets": {{sheets}}}""";
}
