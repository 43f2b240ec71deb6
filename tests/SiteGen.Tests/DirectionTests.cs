using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Who may know whom: the direction of dependency, held by the using lines and full names of every file.</summary>
public sealed partial class DirectionTests
{
    private static readonly string Program = Path.GetFullPath(Path.Join(Repository.Tests, "../../tools/SiteGen"));

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Buffers"] = [],
        ["Markup"] = ["Buffers"],
        ["Model"] = ["Diagnostics"],
        ["Pdf"] = [],
        ["Fields"] = ["Model"],
        ["Reading"] = ["Model", "Fields", "Diagnostics", "Buffers", "Markup"],
        ["Rendering"] = ["Model", "Reading", "Diagnostics", "Buffers", "Markup"],
        ["Outputs"] = ["Model", "Reading", "Rendering", "Pdf", "Diagnostics", "Buffers", "Markup"],
        ["Checks"] = ["Model", "Reading", "Outputs", "Diagnostics", "Buffers", "Markup"],
        ["Writing"] = ["Model", "Diagnostics", "Buffers"],
    };

    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["Markdig"] = ["Reading"],
        ["YamlDotNet"] = ["Reading"],
        ["Scriban"] = ["Rendering", "Outputs"],
        ["System.CommandLine"] = ["Commands"],
        ["Microsoft.AspNetCore"] = ["Serving"],
    };

    public static TheoryData<string> Folders => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_the_folders_below_it(string folder)
    {
        foreach (var (file, known) in Uses(folder, "SiteGen"))
        {
            Assert.True(known == folder || Allowed[folder].Contains(known), $"{file} knows {known}");
        }
    }

    [Fact]
    public void A_library_is_known_in_its_folder_only()
    {
        foreach (var (library, folders) in Libraries)
        {
            var users = Directory.EnumerateFiles(Program, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Regex.IsMatch(File.ReadAllText(file), $@"\b{Regex.Escape(library)}\."))
                .Select(file => Path.GetRelativePath(Program, file));
            Assert.All(users, file => Assert.Contains(file.Split('/')[0], folders));
        }
    }

    private static IEnumerable<(string File, string Known)> Uses(string folder, string root) =>
        from file in Directory.EnumerateFiles(Path.Join(Program, folder), "*.cs", SearchOption.AllDirectories)
        from Match use in UsingLine().Matches(File.ReadAllText(file))
        where use.Groups[1].Value == root
        select (Path.GetRelativePath(Program, file), use.Groups[2].Value);

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(SiteGen)\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
