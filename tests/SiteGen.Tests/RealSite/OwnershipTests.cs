using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.RealSite;

/// <summary>The tests belong to us, and the content to whoever publishes it.</summary>
public sealed partial class OwnershipTests
{
    private static readonly string[] Readers = ["tests/SiteGen.Tests", "tests/SiteGen.BrowserTests", "tests/SiteGen.WebKitHost", "tools/harness"];

    [Fact]
    public void Only_the_tests_of_any_guide_read_the_input_of_the_repository()
    {
        var readers = Sources().Where(path => RootInput().IsMatch(File.ReadAllText(path))).Select(path => Path.GetRelativePath(Repository.Root, path)).ToList();
        Assert.Contains("tests/SiteGen.Tests/RealSite/Guide.cs", readers);
        Assert.All(readers, path => Assert.Contains("/RealSite/", path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Path.Join(Root, \"input\")")]
    [InlineData("Path.Combine(\n    Repository.Root,\n    \"input\")")]
    [InlineData("Path.Join(RealProgram.Repository, \"input/site.yml\")")]
    [InlineData("Repository.In(\"input\")")]
    [InlineData("Repository.Read(\"input/index.md\")")]
    [InlineData("new ScratchFolder().CopyFromRepository(\"input\").CopyFromRepository(\"theme\")")]
    [InlineData("Copy(Path.Join(Repository, \"input\"), In(\"input\"))")]
    [InlineData("Texts(\"input\", \".md\")")]
    public void Every_way_of_reading_it_is_seen(string source) => Assert.Matches(RootInput(), source);

    [Theory]
    [InlineData("Repository.In(\"tests/flagship/input\")")]
    [InlineData("folder.In(\"input/site.yml\")")]
    [InlineData("Path.Join(Sample.Root, \"links/input\")")]
    [InlineData("folder.CopyFromRepository(\"tests/flagship/input\", \"input\")")]
    public void Other_folders_of_that_name_are_not_meant(string source) => Assert.DoesNotMatch(RootInput(), source);

    private static IEnumerable<string> Sources() => Readers.SelectMany(folder => Directory.EnumerateFiles(Repository.In(folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && Path.GetFileName(path) != "OwnershipTests.cs");

    [GeneratedRegex("""\b(?:Join|Combine)\(\s*(?:\w+\.)?(?:Root|Repository|root|repository),\s*"input[/"]|\bRepository\.(?:In|Read)\(\s*"input[/"]|\bCopyFromRepository\(\s*"input[/"]|\bTexts\(\s*"input[/"]""")]
    private static partial Regex RootInput();
}
