using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SiteGen.BrowserTests;

/// <summary>Files of answers that are broken by chance, hundreds of them: each is taken in or refused, and the page lives on.</summary>
public sealed class BrokenFileTests(SiteFixture site)
{
    private const int Files = 400;

    /// <summary>What one call of a driver may take has an end.</summary>
    private const int AtOnce = 50;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "-1", "1e999", "\"\\ud800\"", "\"\\u0000\"", "\u2028", "\0", "<img src=x onerror=hacked=1>", "\"__proto__\":", "\"constructor\":", "\"toString\":",
        "\"sheets\":", "\"version\":1", "\"version\":2", "\"format\":\"sitegen-answers\"", "\"reasons_39_what\":\"x\"", "\"reasons_99999999999999_what\":\"x\"", "\"reasons_-1_what\":\"x\"", "\"reasons_0_what\":\"x\"", "\"reasons_1e1_what\":\"x\"",
    ];

    /// <summary>Opens each file as a reader does, and waits until the page says what it makes of it.</summary>
    private const string OpenAll = $$"""
        async files => {
          const open = {{Sheet.OpenInPage}};
          const said = {};
          window.confirm = () => true;
          for (const [i, text] of files.entries()) {
            await open(text, 3000);
            const words = document.querySelector('[data-state]').textContent.split(' ')[0] || 'NOTHING SAID of file ' + i;
            said[words] = (said[words] || 0) + 1;
            const controls = document.querySelectorAll('main input, main textarea').length;
            if ('hacked' in window || 'hacked' in {} || document.querySelector('main img, main script, main iframe') || controls > 2000) {
              return 'HARMED by file ' + i;
            }
          }
          return JSON.stringify(said);
        }
        """;

    [BrowserTheory]
    [EveryEngine]
    public async Task A_file_that_is_broken_by_chance_does_no_harm(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, HostileFile.Id);
        await sheet.FillAsync();
        var good = Encoding.UTF8.GetString(await sheet.SaveAsync());

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var some in Enumerable.Range(0, Files).Select(i => Broken(good, new Random(i))).Chunk(AtOnce))
        {
            var said = await reader.Tab.RunAsync<string>(OpenAll, some);
            Assert.StartsWith("{", said, StringComparison.Ordinal);
            foreach (var (words, count) in JsonSerializer.Deserialize<Dictionary<string, int>>(said)!)
            {
                counts[words] = counts.GetValueOrDefault(words) + count;
            }
        }

        Assert.Equal(Files, counts.Values.Sum());
        Assert.Contains("Not", counts.Keys);
        Assert.InRange(counts.Count, 2, int.MaxValue);
        Assert.DoesNotContain(counts.Keys, words => words.StartsWith("NOTHING", StringComparison.Ordinal));
        Assert.Empty(reader.Complaints);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }

    private static string Broken(string good, Random random)
    {
        var text = new StringBuilder(good);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            _ = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 or 2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(at, text.ToString(at, length)),
                _ => text.Remove(at, length).Insert(at, random.Next().ToString(CultureInfo.InvariantCulture)),
            };
        }

        // Most random changes break the JSON; these keep it whole and break the values.
        return random.Next(2) == 0 ? text.ToString() : good.Replace("\"My own", Pieces[random.Next(Pieces.Length)].Replace("\"", string.Empty, StringComparison.Ordinal) is { Length: > 0 } piece ? $"\"{JsonEncodedText.Encode(piece)}" : "\"", StringComparison.Ordinal).Replace("true", random.Next(3) switch { 0 => "false", 1 => "\"x\"", _ => "[[]]" }, StringComparison.Ordinal);
    }
}
