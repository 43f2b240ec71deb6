using System.Text.Json;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Sheets;

/// <summary>What is typed into a PDF can be read on paper: it does not shrink, and no more is taken than its place shows.</summary>
public sealed class AnswerRoomTests
{
    private const int WrapsAndEnds = 4096 | 8388608;

    private const string ThreeSentences =
        "We kept coming back to the same things. First it was the money, and in the end we had stopped asking each other how the day was. " +
        "Nobody slammed a door; it just got quieter every week, and I think we both knew it long before we said so.";

    private static readonly Lazy<Dictionary<string, List<PdfPlace>>> Read = new(() => BuiltSheets.OfGuide.Files.Addresses
        .Where(address => address.EndsWith(".pdf", StringComparison.Ordinal))
        .ToDictionary(address => address, address => PdfPlace.Read(BuiltSheets.OfGuide.Bytes(address))));

    /// <summary>Every PDF of the guide.</summary>
    public static TheoryData<string> Files => [.. Read.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_have_a_size_of_their_own_of_at_least_8_points(string file) =>
        Assert.All(Read.Value[file], place => Assert.InRange(place.Size, 8, 10));

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_wrap_and_end_with_their_place(string file) =>
        Assert.All(Read.Value[file], place => Assert.Equal(WrapsAndEnds, place.Flags));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_place_shows_two_lines(string file) =>
        Assert.All(Read.Value[file], place => Assert.InRange(place.Lines, 2, place.Name.EndsWith("draft", StringComparison.Ordinal) ? 40 : 20));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_cell_takes_a_clause_and_a_line_across_the_page_takes_two_sentences(string file) =>
        Assert.All(Read.Value[file].Where(place => place.Name != "_name" && !place.IsSum), place =>
            Assert.InRange(place.Held(ThreeSentences), place.Width > 450 ? 170 : 30, ThreeSentences.Length));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_cell_does_not_take_goes_on_in_the_box_at_the_end(string file)
    {
        foreach (var box in Read.Value[file].Where(place => place.Name.EndsWith("_more", StringComparison.Ordinal)))
        {
            Assert.All(
                Read.Value[file].Where(place => !place.IsSum && (place.Name.Split('.')[0] == box.Name.Split('.')[0] || box.Name == "_more")),
                place => Assert.True(place.Held(ThreeSentences) is var held && box.Held(ThreeSentences[held..]) == ThreeSentences.Length - held, place.Name));
        }
    }

    [Fact]
    public void A_scale_of_eleven_in_a_table_leaves_three_centimetres_to_write_in()
    {
        const string Sheet = """
            title: Rooms
            purpose: What is broken.
            sections:
              - title: All
                fields:
                  - id: rooms
                    type: rows
                    label: Rooms
                    columns:
                      - {id: room, label: Room, width: 3}
                      - {id: notes, label: Notes, width: 6}
                      - {id: state, label: State from 0 to 10, type: scale, width: 5, from: 0, to: 10}
            """;
        var sink = new MemorySink();
        new MemorySite().With("index.md", "# Home").With("worksheets/rooms.yml", Sheet)
            .BuildInto(sink, new() { Input = SourceTree.Empty, Theme = MemorySite.Tree(Repository.In("theme"), "theme"), Date = MemorySite.Today });
        var cells = PdfPlace.Read(sink.Bytes("worksheets/rooms-letter.pdf")!).Where(place => !place.Name.EndsWith("_more", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, place => Assert.InRange(place.Width, 80, 500));
    }

    [Fact]
    public void Every_worked_example_of_the_guide_can_be_typed_whole() =>
        Assert.All(BuiltSheets.OfGuide.Ids, id =>
        {
            var examples = Examples(BuiltSheets.OfGuide.Bytes($"worksheets/{id}.json"));
            Assert.All(["a4", "letter"], paper =>
            {
                var places = Read.Value[$"worksheets/{id}-{paper}.pdf"].ToDictionary(place => place.Name);
                Assert.All(examples, example => Assert.True(places[example.Name].Held(example.Text) == example.Text.Length, $"{id} on {paper}: {example.Name} does not hold “{example.Text}”"));
            });
        });

    [Fact]
    public void The_box_to_go_on_in_is_in_every_pdf_that_has_room()
    {
        var without = Read.Value.Where(file => file.Key.StartsWith("worksheets/", StringComparison.Ordinal) && file.Value[^1].Name != "_more");

        Assert.Equal(
            ["decide", "miss-and-dont-miss", "one-message-plan", "second-try", "why-i-want-this"],
            without.Select(file => file.Key["worksheets/".Length..^"-letter.pdf".Length]).Order(StringComparer.Ordinal));
        Assert.All(Read.Value, file => Assert.Equal(file.Value.Count, file.Value.DistinctBy(place => place.Name).Count()));
    }

    /// <summary>The answers of one line or several, by field.</summary>
    private static List<(string Name, string Text)> Examples(byte[] definition)
    {
        using var json = JsonDocument.Parse(definition);
        return [.. json.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("fields").EnumerateArray())
            .Where(field => field.GetProperty("type").GetString() is "text" or "lines" && field.TryGetProperty("example", out _))
            .Select(field => (field.GetProperty("id").GetString()!, string.Join(' ', field.GetProperty("example").EnumerateArray().Select(line => line.GetString()))))];
    }
}
