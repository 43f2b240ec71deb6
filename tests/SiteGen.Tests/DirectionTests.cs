using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Who may know whom. Between assemblies, project references hold it; inside of one, the table "Who knows whom" of its README,
/// against which the compiled code is read.
/// </summary>
public sealed partial class DirectionTests
{
    private static readonly Dictionary<string, Assembly> Assemblies = new(StringComparer.Ordinal)
    {
        ["SiteGen.Core"] = typeof(SiteBuild).Assembly,
        ["SiteGen"] = typeof(Entry).Assembly,
    };

    private static readonly string[] Own = ["SiteGen.Pdf", "SiteGen.Core", "SiteGen"];

    public static TheoryData<string> Names => [.. Assemblies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_knows_what_its_row_says_and_nothing_else(string name)
    {
        var table = Table(name);
        var real = Arrows(name);
        foreach (var row in table)
        {
            Assert.Equal(row.Knows.Order(), real.Where(arrow => arrow.From == row.Folder).Select(arrow => arrow.To).Distinct().Order());
        }

        Assert.Equal(table.Select(row => row.Folder).Order(), real.Select(arrow => arrow.From).Concat(real.Select(arrow => arrow.To)).Concat(Folders(name)).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_knows_only_what_stands_above_it_so_there_is_no_circle(string name)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Table(name))
        {
            Assert.All(row.Knows, known => Assert.Contains(known, above));
            above.Add(row.Folder);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_library_is_known_in_one_folder(string name)
    {
        var libraries = TypeUses.Of(Assemblies[name])
            .Select(use => (Folder: FolderOf(use.User, name), Library: LibraryOf(use.Used)))
            .Where(use => use.Library.Length > 0)
            .Distinct()
            .Order()
            .ToList();
        Assert.Equal(Table(name).SelectMany(row => row.Libraries, (row, library) => (row.Folder, library)).Order(), libraries);
        Assert.Equal(libraries.Count, libraries.DistinctBy(use => use.Library).Count());
    }

    [Fact]
    public void The_PDF_writer_knows_nobody_and_the_core_knows_the_PDF_writer_alone()
    {
        Assert.Empty(References(typeof(SiteGen.Pdf.PdfWriter).Assembly).Intersect(Own));
        Assert.Equal(["SiteGen.Pdf"], References(typeof(SiteBuild).Assembly).Intersect(Own));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static HashSet<(string From, string To)> Arrows(string name) =>
    [
        .. from use in TypeUses.Of(Assemblies[name])
           let arrow = (From: FolderOf(use.User, name), To: FolderOf(use.Used, name))
           where arrow.From.Length > 0 && arrow.To.Length > 0 && arrow.From != arrow.To
           select arrow,
    ];

    private static IEnumerable<string> Folders(string name) =>
        Assemblies[name].GetTypes().Select(type => FolderOf(type.FullName!, name)).Where(folder => folder.Length > 0).Distinct();

    /// <summary>The folder of a type of this assembly by its namespace; a dot for the root; empty for other types, and those that the compiler makes.</summary>
    private static string FolderOf(string type, string name)
    {
        var isOwn = Assemblies[name].GetType(type.TrimStart('.')) is not null;
        var parts = type.TrimStart('.').Split('+')[0].Split('.');
        return !isOwn || parts[0].StartsWith('<') ? string.Empty : parts is ["SiteGen", var folder, _, ..] ? folder + "/" : ".";
    }

    private static string LibraryOf(string type) =>
        Libraries.FirstOrDefault(library => type.StartsWith(library + ".", StringComparison.Ordinal)) ?? string.Empty;

    /// <summary>By the namespaces that they bring. The framework's own are none, but for the web server.</summary>
    private static readonly string[] Libraries = ["Markdig", "NUglify", "Scriban", "YamlDotNet", "System.CommandLine", "Microsoft.AspNetCore", "SiteGen.Pdf"];

    private static List<Row> Table(string name)
    {
        var text = File.ReadAllText(Path.Join(Repository.Tests, $"../../tools/{name}/README.md"));
        var section = text.Split("\n## ").Single(part => part.StartsWith("Who knows whom\n", StringComparison.Ordinal));
        return
        [
            .. from Match row in RowLine().Matches(section)
               select new Row(row.Groups[1].Value, Words(row.Groups[2].Value), Words(row.Groups[3].Value)),
        ];
    }

    private static string[] Words(string cell) => [.. InTicks().Matches(cell).Select(word => word.Groups[1].Value)];

    [GeneratedRegex(@"^\| `([\w./]+)` \|([^|]*)\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex RowLine();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InTicks();

    private sealed record Row(string Folder, string[] Knows, string[] Libraries);
}
