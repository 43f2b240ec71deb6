namespace SiteGen.BrowserTests;

/// <summary>Broken and hostile files: refused by name, or taken in but for what is wrong; nothing runs, nothing else is lost.</summary>
public sealed class HostileFileTests(SiteFixture site)
{
    // Empties the sheet, writes a text, chooses an option, and opens the file.
    private const string Open = $$"""
        async given => {
          const open = {{Sheet.OpenInPage}};
          const read = {{Sheet.ReadAll}};
          const text = document.querySelector(`[name='${given.text}']`);
          window.confirm = () => true;
          document.querySelector('[data-erase]').click();
          text.value = given.old;
          text.dispatchEvent(new Event('input', { bubbles: true }));
          document.querySelector(`[name='${given.choice}']`).click();
          const before = read();
          await open(Uint8Array.from(atob(given.content), sign => sign.charCodeAt(0)), given.patience);
          return {
            says: document.querySelector('[data-state]').textContent,
            lists: document.querySelector('[data-problems]').textContent.trim().replace(/\s+/g, ' '),
            isAsBefore: before === read(),
            writes: text.value,
            rows: document.querySelectorAll('[data-rows=reasons] > *').length,
            isHacked: 'hacked' in window || 'hacked' in {} || document.querySelector('main img') !== null
          };
        }
        """;

    [BrowserTheory]
    [EveryEngine]
    public async Task A_hostile_file_changes_nothing_that_it_has_no_right_answer_for(Engine engine)
    {
        await using var reader = await site.BeginAsync(engine);
        var sheet = await Sheet.OpenAsync(reader, HostileFile.Id);
        foreach (var (name, file) in HostileFile.All)
        {
            var seen = await reader.Tab.RunAsync<Seen>(
                Open,
                new { text = HostileFile.Text, choice = HostileFile.Choice, old = HostileFile.Old, content = Convert.ToBase64String(file.Content), patience = Reader.Patience });
            Assert.True(seen.Says.Contains(file.Says, StringComparison.Ordinal), $"{name}: {seen.Says}");
            Assert.True(file.Lists is null ? seen.Lists.Length == 0 : seen.Lists.Contains(file.Lists, StringComparison.Ordinal), $"{name}: {seen.Lists}");
            Assert.True(file.Writes is null ? seen.IsAsBefore : seen.Writes == file.Writes, $"{name}: {seen.Writes}");
            Assert.True(seen.Rows == 5, name);
            Assert.False(seen.IsHacked, name);
        }

        Assert.True(HostileFile.All.Count >= 40);
        Assert.Empty(reader.Complaints);
        Assert.Equal("[]", await Sheet.StorageAsync(reader.Tab));
    }

    /// <param name="Says">The line above the tools.</param>
    /// <param name="Lists">The list of problems.</param>
    /// <param name="Writes">What the first box holds.</param>
    private readonly record struct Seen(string Says, string Lists, bool IsAsBefore, string Writes, int Rows, bool IsHacked);
}
