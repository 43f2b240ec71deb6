using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>
/// Every kind of bad edit, made to a site that the real program serves: the last good page stays up, the finding is told to the
/// page and in the terminal, and when the edit is taken back all is well again.
/// </summary>
public sealed class LastGoodSiteTests(ServedFolder site) : IClassFixture<ServedFolder>
{
    private const string Layout = "theme/layouts/default.html";

    private static readonly Dictionary<string, (string Code, Action<ScratchFolder> Edit)> Edits = new(StringComparer.Ordinal)
    {
        ["broken YAML"] = ("SG101", folder => folder.Replace("input/index.md", "---\ntitle: [Home\ndescription: x\n---\n")),
        ["front matter cut off"] = ("SG101", folder => folder.Replace("input/index.md", "---\ntitle: Home\n")),
        ["unknown key"] = ("SG104", folder => folder.Replace("input/index.md", "---\ntitel: Home\n---\n")),
        ["template that cannot be parsed"] = ("SG402", folder => folder.Replace(Layout, "{{ if }}\n{{ content }}")),
        ["template that asks for what is not there"] = ("SG403", folder => folder.Replace(Layout, "{{ no_such_thing.title }}\n{{ content }}")),
        ["template that never ends"] = ("SG404", folder => folder.Replace(Layout, "{{ while true }}x{{ end }}\n{{ content }}")),
        ["layout deleted"] = ("SG401", folder => File.Delete(folder.In(Layout))),
        ["theme's folder of layouts deleted"] = ("SG401", folder => Directory.Delete(folder.In("theme/layouts"), recursive: true)),
        ["file half written"] = ("SG101", folder => folder.Replace("input/index.md", ServedFolder.Home[..25])),
        ["file replaced by another one's name"] = ("SG201", folder =>
        {
            folder.Replace("input/index.md.new", ServedFolder.Home.Replace("about.md", "abuot.md", StringComparison.Ordinal));
            File.Move(folder.In("input/index.md.new"), folder.In("input/index.md"), overwrite: true);
        }),
        ["page deleted that others link to"] = ("SG201", folder => File.Delete(folder.In("input/about.md"))),
        ["page renamed that others link to"] = ("SG201", folder => File.Move(folder.In("input/about.md"), folder.In("input/us.md"))),
        ["folder of sources vanished"] = ("SG002", folder => Directory.Delete(folder.In("input"), recursive: true)),
        ["folder of sources replaced by an empty one"] = ("SG001", folder =>
        {
            Directory.Delete(folder.In("input"), recursive: true);
            Directory.CreateDirectory(folder.In("input"));
        }),
        ["bytes that are no UTF-8"] = ("SG003", folder => folder.Replace("input/index.md", [(byte)0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00])),
        ["broken settings"] = ("SG106", folder => folder.Replace("input/site.yml", "title: A small guide\nurl: example\n")),
        ["settings that are no YAML"] = ("SG101", folder => folder.Replace("input/site.yml", "title: 'A small\n")),
        ["broken texts of the interface"] = ("SG101", folder => folder.Replace("theme/strings/en.yml", "words: [\n")),
        ["broken worksheet"] = ("SG301", folder => folder.Replace("input/worksheets/week.yml", "title: Week\npurpose: x\nsections:\n  - title: Days\n    fields:\n      - {id: note, type: txet, label: A note}\n")),
        ["wording word that does not exist"] = ("SG206", folder => folder.Replace("input/index.md", ServedFolder.Home + "\n{{ hee }}\n")),
        ["file too large"] = ("SG004", folder => folder.Replace("input/index.md", ServedFolder.Home + new string('x', 2_200_000))),
        ["link out of the folder"] = ("SG005", folder => File.CreateSymbolicLink(folder.In("input/secret.txt"), "/etc/hostname")),
        ["two pages at one address"] = ("SG501", folder => folder.Replace("input/steps/02-first.md", "---\ntitle: First again\ndescription: x\n---\n[Home](../index.md)\n")),
    };

    public static TheoryData<string> Kinds => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_last_good_page_stays_up_and_the_finding_is_told(string kind)
    {
        var (code, edit) = Edits[kind];
        var before = await site.Serve.TextAsync("/");
        Assert.Contains("The first words", before, StringComparison.Ordinal);
        using var page = await site.Serve.OpenAsync("/");
        await page.AllClearAsync();
        var said = site.Serve.Terminal.Length;

        edit(site.Files);
        try
        {
            await page.FindingAsync(code);
            Assert.Equal(before, await site.Serve.TextAsync("/"));
            var terminal = await site.Serve.Terminal.UntilAsync("The last good site stays up.", said);
            Assert.Contains($"error {code}: ", terminal, StringComparison.Ordinal);
        }
        finally
        {
            site.Mend();
        }

        await page.AllClearAsync();
        Assert.Equal(before, await site.Serve.TextAsync("/"));
        Assert.True(site.Serve.IsRunning);
        Assert.False(Directory.Exists(site.Files.In("output")));
        Assert.False(Directory.Exists(site.Files.In(".sitegen")));
    }
}
