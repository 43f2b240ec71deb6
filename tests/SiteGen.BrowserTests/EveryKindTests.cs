using System.Buffers.Binary;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Sources;

namespace SiteGen.BrowserTests;

/// <summary>Everything that Markdown can make, on screens, on paper and by ear: the sample with every kind, and pages of pictures, sounds and what is too wide.</summary>
public sealed class EveryKindTests : IDisposable
{
    private const string LongAddress = "https://example.org/a/long/address";

    // A line of code and a table, both much wider than any page.
    private static readonly string Wide = $"""
        ---
        description: A page of a sample.
        ---
        See {LongAddress} and [the same again]({LongAddress}).

        ```
        {string.Concat(Enumerable.Repeat("one long line of code ", 20))}END
        ```

        |{string.Concat(Enumerable.Range(1, 12).Select(column => $" Column{column} |"))}
        |{string.Concat(Enumerable.Repeat("---|", 12))}
        |{string.Concat(Enumerable.Range(1, 12).Select(column => $" entry{column} |"))}

        <details>
        <summary>More</summary>

        Hidden on screen.

        </details>

        ![The tone](tone.wav)

        {string.Concat(Enumerable.Repeat("A paragraph that pushes the picture far down.\n\n", 60))}
        ![far down](png.png)
        """;

    private const string LongWords = """
        title: Kraftfahrzeughaftpflichtversicherungsbescheinigungsformular
        purpose: Words that are longer than a phone is wide.
        sections:
          - title: All
            fields:
              - {id: a, type: text, label: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende}
              - {id: b, type: choice, label: Which?, options: [Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzausführungsbestimmungen, short]}
              - {id: c, type: tick, label: Which?, options: [Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, short]}
              - id: d
                type: rows
                label: Rows
                rows: 2
                columns:
                  - {id: x, label: Krankenversicherungsbescheinigung}
                  - {id: y, label: Arbeitsunfähigkeitsbescheinigung, type: choice, options: [Lohnsteuerjahresausgleichsbescheid, none]}
                  - {id: z, label: Haftpflichtversicherungsbescheinigung}
              - {id: e, type: scale, label: Scale, ends: [Unverhältnismäßigkeitsgrundsatz, Geschwindigkeitsbegrenzungsüberschreitung]}
        """;

    private readonly SiteFixture site;
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-every-kind-").FullName;

    public EveryKindTests(SiteFixture site)
    {
        this.site = site;
        var samples = Path.Combine(Repository.Root, "tests/SiteGen.Tests/samples/markdown");
        var everyKind = Read(Path.Combine(samples, "every-kind/input")).Files;
        var pictures = Read(Path.Combine(samples, "pictures/input/images")).Files.Where(file => file.Extension is not (".heic" or ".tiff") && file.Name != "damaged.jpg").ToList();
        var gallery = string.Concat(pictures.Select(picture => $"![{picture.Name}]({picture.Name})\n\n"));
        var result = SiteBuild.Run(
            SiteFixture.Request(new([.. everyKind, .. pictures, Text("wide.md", Wide), Text("gallery.md", "# Pictures\n\n" + gallery), Text("worksheets/long-words.yml", LongWords), new("tone.wav", Tone(), "input/tone.wav")])),
            new FolderSink(folder));
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_picture_has_the_size_that_the_browser_finds_in_its_file(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "gallery.html");
        var wrong = await reader.Tab.RunAsync<string[]>("""
            async () => {
              const pictures = Array.from(document.querySelectorAll('.text img'));
              for (const picture of pictures) {
                picture.loading = 'eager';
                await picture.decode();
              }
              // A drawing without lengths has the size of its box here, and none of its own there.
              const near = (a, b) => Math.abs(a - b) < 2;
              return pictures.filter(one => !one.alt.startsWith('box') && !(near(one.naturalWidth, one.getAttribute('width')) && near(one.naturalHeight, one.getAttribute('height'))))
                .map(one => `${one.alt}: ${one.naturalWidth} × ${one.naturalHeight}`).concat(pictures.length > 7 ? [] : ['too few']);
            }
            """);
        Assert.Empty(wrong);
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task A_sound_of_ones_own_is_let_in(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "wide.html");
        var seen = await reader.Tab.RunAsync<string>("""
            () => new Promise(tell => {
              const sound = document.querySelector('audio');
              addEventListener('securitypolicyviolation', broken => tell(broken.violatedDirective));
              sound.addEventListener('loadedmetadata', () => tell(String(sound.duration)));
              sound.addEventListener('error', () => tell('error ' + sound.error.message));
              sound.load();
            })
            """);
        Assert.Equal("0.5", seen);
        Assert.Empty(reader.Complaints);
    }

    [BrowserTheory]
    [EveryEngine]
    public async Task On_paper_all_of_it_is_there_and_an_address_once(Engine engine)
    {
        await using var reader = await site.BeginPrintingAsync(engine, folder: folder);
        await reader.Tab.GoAsync(reader.Url + "wide.html");
        using (var print = await Print.OfAsync(reader.Tab, "A4"))
        {
            Assert.Empty(print.Faults());
            Assert.Contains("codeEND", print.Text, StringComparison.Ordinal);
            Assert.Contains("Column12", print.Text, StringComparison.Ordinal);
            Assert.Contains("Hiddenonscreen.", print.Text, StringComparison.Ordinal);
            Assert.Equal(1, print.Count(LongAddress));
            Assert.Equal(1, print.Pictures);
        }

        await reader.Tab.GoAsync(reader.Url + "every-kind.html");
        using (var print = await Print.OfAsync(reader.Tab, "Letter"))
        {
            Assert.Empty(print.Faults().Concat(print.Lost(await Print.WordsAsync(reader.Tab))));
        }
    }

    [BrowserFact]
    public async Task No_page_breaks_a_rule_of_accessibility_or_makes_a_browser_complain()
    {
        await using var server = await StaticServer.StartAsync(folder);
        await using var visit = await Visit.BeginAsync(site, new() { BypassCSP = true, ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        var faults = new List<string>();
        foreach (var address in (string[])["every-kind.html", "wide.html", "gallery.html"])
        {
            await visit.Page.GotoAsync(server.Url + address);
            faults.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{address}, {fault}"));
        }

        Assert.Empty(faults);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_text_but_what_scrolls_by_itself(int width)
    {
        await using var server = await StaticServer.StartAsync(folder);
        await using var visit = await Visit.BeginAsync(site, new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var address in (string[])["every-kind.html", "wide.html", "gallery.html"])
        {
            await visit.Page.GotoAsync(server.Url + address);
            var wide = await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const text = document.querySelector('.text').getBoundingClientRect();
                  return Array.from(document.querySelectorAll('.text *')).filter(element => !element.parentElement.closest('.scroll') && element.getBoundingClientRect().right > text.right + 1)
                    .map(element => element.outerHTML.slice(0, 80));
                }
                """);
            Assert.Empty(wide.Select(element => $"{address}: {element}"));
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_longest_words_of_a_sheet_stay_within_what_they_name(int width)
    {
        await using var server = await StaticServer.StartAsync(folder);
        await using var visit = await Visit.BeginAsync(site, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(server.Url + "worksheets/long-words.html");
        var wide = await visit.Page.EvaluateAsync<string[]>("""
            () => Array.from(document.querySelectorAll('.sheet :is(label, th, p, legend, .scale *)'))
              .filter(element => !element.closest('.unseen') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2)
              .map(element => `${element.outerHTML.slice(0, 80)} ${element.scrollWidth} > ${element.clientWidth}`)
            """);
        Assert.Empty(wide);
    }

    [BrowserFact]
    public async Task Code_that_is_wider_than_the_page_scrolls_by_the_keys()
    {
        await using var server = await StaticServer.StartAsync(folder);
        await using var visit = await Visit.BeginAsync(site);
        await visit.Page.GotoAsync(server.Url + "wide.html");
        var code = visit.Page.Locator(".scroll:has(pre)");
        await code.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.scroll:has(pre)').scrollLeft > 0");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SourceTree Read(string folder) => SourceFolder.Read(folder, "input", new DiagnosticBag());

    private static SourceFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "input/" + path);

    /// <summary>Half a second of a tone: 8,000 samples a second, of a byte each, behind a head of 44 bytes.</summary>
    private static byte[] Tone()
    {
        const int Rate = 8_000;
        var wave = new byte[44 + (Rate / 2)];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        int[] format = [16, 1 | (1 << 16), Rate, Rate, 1 | (8 << 16)];
        for (var i = 0; i < format.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16 + (i * 4)), format[i]);
        }

        "data"u8.CopyTo(wave.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), wave.Length - 44);
        for (var i = 44; i < wave.Length; i++)
        {
            wave[i] = (byte)(128 + (100 * Math.Sin(i * 2 * Math.PI * 440 / Rate)));
        }

        return wave;
    }
}
