using System.Text;

namespace SiteGen.BrowserTests;

/// <summary>What Firefox would open a closed tab with, or itself after a crash, lies on the disk while it runs.</summary>
/// <remarks>It writes when it has nothing else to do: in the browser that few tests have, not in the one that all have.</remarks>
[Collection(FirefoxKeyboardTests.Alone)]
public sealed class FirefoxDiskTests(SiteFixture site)
{
    // Of letters that stand nowhere else, so that no compression hides them; so are the other box's.
    private const string Words = "qzvjxkwpyh mbtfgnrd";

    // A box that asks for nothing: what a browser writes down of it shows that it was writing.
    private const string PlainBox = """
        addEventListener('DOMContentLoaded', () => {
          const box = document.createElement('textarea');
          box.id = 'plain';
          document.body.append(box);
        });
        """;

    [BrowserTheory]
    [InlineData(false, "wkxjvqzhyp dgtrmfnb")]
    [InlineData(true, "hpzqkvwxjy bnfrtmdg")]
    public async Task Firefox_writes_no_words_of_a_sheet_down_but_those_of_other_boxes(bool withoutScripts, string others)
    {
        Assert.SkipWhen(Installed.Missing(Engine.Firefox) is not null, Installed.Missing(Engine.Firefox) ?? string.Empty);
        await using var reader = await site.BeginAsync(Engine.Firefox, PlainBox, withoutScripts, alone: true);
        var sheet = await Sheet.OpenAsync(reader, "breakup-reasons");
        await reader.Tab.TypeAsync(Sheet.FirstText, Words);
        await reader.Tab.RunAsync("() => document.querySelectorAll('input[type=checkbox]').forEach(box => { box.checked = true; })");
        var other = reader.Tab;
        if (withoutScripts)
        {
            other = await reader.NewTabAsync();
            await other.GoAsync("data:text/html,<textarea id=plain></textarea>");
        }

        await other.TypeAsync("#plain", others);
        await other.UntilAsync(() => Task.FromResult(SessionFiles().Any(file => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(others)) >= 0)), isWritten => isWritten, "the other box's words on the disk");
        Assert.DoesNotContain(SessionFiles(), file => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Words[..10])) >= 0);
        await reader.Tab.RunAsync("() => document.querySelectorAll('textarea').forEach(box => { box.value = ''; })");
        Assert.Equal(sheet.Address, await reader.Tab.AddressAsync());
    }

    private static IEnumerable<byte[]> SessionFiles() =>
        Directory.EnumerateDirectories(Path.GetTempPath(), "playwright_firefox*").Select(profile => Path.Combine(profile, "sessionstore-backups"))
            .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*lz4")).Select(file =>
            {
                try
                {
                    return File.ReadAllBytes(file);
                }
                catch (IOException)
                {
                    // It is just being exchanged.
                    return [];
                }
            });
}
