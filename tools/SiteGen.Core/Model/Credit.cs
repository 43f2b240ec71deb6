using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A package or font that the published site or the program that builds it is made with.</summary>
internal sealed record Credit(string Name, string For, string License, string Url)
{
    public static ImmutableArray<Credit> Of(Site site)
    {
        var credits = ImmutableArray.Create<Credit>(
            new("Markdig", Text("credit_markdown"), "BSD-2-Clause", "https://github.com/xoofx/markdig"),
            new("Scriban", Text("credit_templates"), "BSD-2-Clause", "https://github.com/scriban/scriban"),
            new("YamlDotNet", Text("credit_yaml"), "MIT", "https://github.com/aaubry/YamlDotNet"),
            new("System.CommandLine", Text("credit_commands"), "MIT", "https://github.com/dotnet/command-line-api"),
            new(".NET", Text("credit_runtime"), "MIT", "https://dotnet.microsoft.com/"));
        return site.Makes("worksheet-pdf")
            ? credits.Add(new("Atkinson Hyperlegible", Text("credit_font"), "OFL-1.1", "https://www.brailleinstitute.org/freefont/"))
            : credits;

        string Text(string key) => site.Strings.Get(key);
    }
}
