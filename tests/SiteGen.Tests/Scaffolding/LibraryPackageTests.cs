using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Scaffolding;

/// <summary>Others host the build in a program of their own: packed here, restored from a folder, without asking any registry.</summary>
public sealed partial class LibraryPackageTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_packed_libraries_build_the_site_of_the_README_s_program()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        foreach (var project in (string[])["SiteGen.Pdf", "SiteGen.Core"])
        {
            Dotnet("pack", Path.Join(RealProgram.Repository, "tools", project), "--configuration", configuration, "--no-build", "--output", scratch.In("packages"));
        }

        scratch.Write("host/Program.cs", Sample().Match(Repository.Read("tools/SiteGen.Core/README.md")).Groups[1].Value);
        scratch.Write("host/Directory.Build.props", "<Project />");
        scratch.Write("host/host.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreSources>{scratch.In("packages")}</RestoreSources>
                <RestorePackagesPath>{scratch.In("restored")}</RestorePackagesPath>
                <RestoreFallbackFolders>{PackagesOfThisBuild()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SiteGen.Core" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        var run = Dotnet("run", "--project", scratch.In("host/host.csproj"));

        Assert.Equal("<title>Index</title><h1 id=\"tea\">Tea</h1>\n<p>Boil <em>water</em>.</p>", run.Output.Trim());
    }

    [Fact]
    public void Nothing_is_public_but_what_a_host_needs() => Assert.Equal(
        ["BuildRequest", "BuildResult", "Diagnostic", "IFileSink", "Position", "Severity", "SiteBuild", "SourceFile", "SourceTree"],
        typeof(SiteBuild).Assembly.GetExportedTypes().Select(type => type.Name).Order());

    /// <summary>Where the libraries that ours are built with lie already.</summary>
    private static string PackagesOfThisBuild() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");

    private RunResult Dotnet(params string[] arguments)
    {
        var run = RealProgram.Run("dotnet", scratch.Path, new Dictionary<string, string> { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" }, arguments);
        Assert.True(run.Code == 0, run.Output + run.Error);
        return run;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
