using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Serving;

/// <summary>An open page is told of each change of its own, however an editor saves, and of no other.</summary>
public sealed class ReloadTests(ServedFolder site) : IClassFixture<ServedFolder>, IAsyncLifetime
{
    /// <summary>How editors save: in place, by a new file under the old name, by setting the old one aside, in parts, by another name first.</summary>
    public static TheoryData<string> Saves => ["in place", "new file renamed", "old file set aside", "in parts", "Vim", "Emacs", "JetBrains"];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await site.RestAsync();

    [Theory]
    [MemberData(nameof(Saves))]
    public async Task A_save_reloads_the_page_and_shows_the_new_text(string how)
    {
        using var page = await site.Serve.OpenAsync("/");
        await page.AllClearAsync();
        var text = ServedFolder.Home.Replace("first words", how, StringComparison.Ordinal);
        var said = site.Serve.Terminal.Length;

        Save(site.Files, how, text);

        await SeeAsync(page, $"The {how}, and");
        Assert.DoesNotContain("error", await site.Serve.Terminal.UntilAsync(" changed, built in ", said), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Serve.GetAsync("/index.md~")).Status);
    }

    [Fact]
    public async Task A_page_is_not_reloaded_for_a_change_of_another_one()
    {
        using var about = await site.Serve.OpenAsync("/about");
        using var home = await site.Serve.OpenAsync("/");
        await about.AllClearAsync();
        site.Files.Write("input/index.md", ServedFolder.Home + "\nMore.\n");
        await home.ReloadAsync();
        site.Files.Write("input/about.md", "---\ntitle: [\n---\n");

        // What it is told first is the mistake that came later.
        Assert.Equal("findings", (await about.UntilAsync(_ => true)).Name);
    }

    [Theory]
    [InlineData("theme/styles/base.css", "body { color: #123456 }\n", "/assets/site.css", "#123456")]
    [InlineData("theme/layouts/default.html", "<!doctype html>\n<html lang=\"en\">\n<head><title>{{ page.title }}</title></head>\n<body><main>{{ content }} Another look.</main></body></html>\n", "/", "Another look.")]
    [InlineData("input/_theme/partials/body.html", "{{ page.body }}Our own part.\n", "/", "Our own part.")]
    public async Task A_change_of_the_theme_reloads_every_page(string file, string text, string address, string shown)
    {
        using var home = await site.Serve.OpenAsync("/");
        using var about = await site.Serve.OpenAsync("/about");
        site.Files.Write(file, text);
        await Task.WhenAll(SeeAsync(home, shown, address), about.ReloadAsync());
    }

    [Fact]
    public async Task A_new_page_is_there_and_a_deleted_one_is_not()
    {
        using var gone = await site.Serve.OpenAsync("/new");
        site.Files.Write("input/new.md", "---\ntitle: New\ndescription: New.\n---\n\nNew words.\n");
        await SeeAsync(gone, "New words.", "/new");
        using var there = await site.Serve.OpenAsync("/new");
        File.Delete(site.Files.In("input/new.md"));
        await there.ReloadAsync();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Serve.GetAsync("/new")).Status);
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_and_back_is_watched_again()
    {
        using var page = await site.Serve.OpenAsync("/");
        await page.AllClearAsync();
        Directory.Move(site.Files.In("input"), site.Files.In("elsewhere"));
        await page.FindingAsync("SG002");
        Directory.Move(site.Files.In("elsewhere"), site.Files.In("input"));
        await page.AllClearAsync();
        site.Files.Write("input/index.md", ServedFolder.Home + "\nWatched.\n");
        await SeeAsync(page, "Watched.");
    }

    [Fact]
    public async Task Files_that_come_and_go_all_the_time_do_not_end_it()
    {
        for (var i = 0; i < 300; i++)
        {
            site.Files.Write($"input/part-{i % 7}/page-{i % 5}.md", "---\ntitle: Page\ndescription: x\n---\n\n[Home](../index.md)\n");
            if (i % 3 == 0)
            {
                Directory.Delete(site.Files.In($"input/part-{i % 7}"), recursive: true);
            }
        }

        using var page = await site.Serve.OpenAsync("/");
        site.Files.Write("input/index.md", ServedFolder.Home + "\nAfter the storm.\n");
        await SeeAsync(page, "After the storm.");
        Assert.True(site.Serve.IsRunning);
    }

    private static void Save(ScratchFolder folder, string how, string text)
    {
        var file = folder.In("input/index.md");
        switch (how)
        {
            case "new file renamed":
                folder.Write("input/.index.md.x7", text);
                File.Move(folder.In("input/.index.md.x7"), file, overwrite: true);
                break;
            case "old file set aside":
                File.Move(file, file + ".bak", overwrite: true);
                folder.Write("input/index.md", text);
                break;
            case "in parts":
                using (var stream = File.Create(file))
                {
                    foreach (var letter in text)
                    {
                        stream.WriteByte((byte)letter);
                        stream.Flush();
                    }
                }

                break;
            case "Vim":
                folder.Write("input/.index.md.swp", "swap").Write("input/4913", string.Empty);
                File.Delete(folder.In("input/4913"));
                File.Move(file, file + "~", overwrite: true);
                folder.Write("input/index.md", text);
                break;
            case "Emacs":
                File.CreateSymbolicLink(folder.In("input/.#index.md"), "me@example.4711:1700000000");
                folder.Write("input/#index.md#", text).Write("input/index.md", text);
                File.Delete(folder.In("input/#index.md#"));
                break;
            case "JetBrains":
                folder.Write("input/index.md___jb_tmp___", text);
                File.Move(file, file + "___jb_old___");
                File.Move(file + "___jb_tmp___", file);
                File.Delete(file + "___jb_old___");
                break;
            default:
                folder.Write("input/index.md", text);
                break;
        }
    }

    // A file that is read while it is being written is read again when it is whole.
    private async Task SeeAsync(NewsReader page, string shown, string address = "/")
    {
        do
        {
            await page.ReloadAsync();
        }
        while (!(await site.Serve.TextAsync(address)).Contains(shown, StringComparison.Ordinal));
    }
}
