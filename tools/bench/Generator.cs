using System.Globalization;

namespace SiteGen.Bench;

/// <summary>A program that builds the corpus, and how the corpus is laid out for it.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Layout">The folder of this project with its templates and fixed pages.</param>
/// <param name="Pages">Where the pages lie below the site's folder.</param>
/// <param name="Output">Where it puts the site.</param>
/// <param name="Command">The program and its arguments, started in the site's folder.</param>
internal sealed record Generator(string Name, string Layout, string Pages, string Output, IReadOnlyList<string> Command)
{
    /// <summary>Beside the output: what a first build does not have.</summary>
    public IReadOnlyList<string> State { get; init; } = [];

    /// <summary>Keys of the front matter beside title and description, by the page's number.</summary>
    public Func<int, string> FrontMatter { get; init; } = _ => string.Empty;

    /// <summary>How a page links to another one. Only SiteGen is given the file's name, which it has to look up and check.</summary>
    public Func<int, string> Link { get; init; } = number => $"../{CorpusPage.Name(number)}/";

    /// <summary>The file name of a page, by its number.</summary>
    public Func<int, string> File { get; init; } = number => CorpusPage.Name(number) + ".md";

    /// <summary>Writes the corpus of so many pages into a folder.</summary>
    /// <param name="project">The folder of this project.</param>
    public void Lay(string project, string folder, int count)
    {
        Folders.Copy(Path.Join(project, Layout), folder);
        var pages = Path.Join(folder, Pages);
        Directory.CreateDirectory(pages);
        for (var number = 1; number <= count; number++)
        {
            var head = $"---\ntitle: {CorpusPage.Title(number)}\ndescription: {CorpusPage.Description(number)}\n{FrontMatter(number)}---\n\n";
            System.IO.File.WriteAllText(Path.Join(pages, File(number)), head + CorpusPage.Body(number, count, Link));
        }
    }

    /// <summary>Removes what an earlier build left.</summary>
    public void Clean(string folder)
    {
        foreach (var name in State.Prepend(Output))
        {
            Folders.Delete(Path.Join(folder, name));
        }
    }

    public static Generator SiteGen(string name, params string[] command) => new(name, "sitegen", "input/steps", "output", [.. command, "build", "--quiet"])
    {
        State = [".sitegen"],
        File = Numbered,
        Link = Numbered,
    };

    /// <summary>With Hugo's defaults: a folder for every page, a feed, empty taxonomies.</summary>
    public static Generator Hugo { get; } = new("Hugo", "hugo", "content/steps", "public", ["hugo", "--quiet"]) { FrontMatter = Weight };

    /// <summary>With everything off that the site does not need.</summary>
    public static Generator LeanHugo { get; } = Hugo with
    {
        Name = "Hugo, lean",
        Command = ["hugo", "--quiet", "--config", "hugo.toml,lean.toml"],
        Link = number => CorpusPage.Name(number) + ".html",
    };

    /// <param name="program">The installed <c>cmd.cjs</c>.</param>
    public static Generator Eleventy(string program) => new("Eleventy", "eleventy", "steps", "_site", ["node", program, "--quiet"]);

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:00000}-{CorpusPage.Name(number)}.md");

    private static string Weight(int number) => string.Create(CultureInfo.InvariantCulture, $"weight: {number}\n");
}
