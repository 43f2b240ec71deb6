using System.Globalization;
using SiteGen.Tests.Scaffolding;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>What a shell is told when somebody presses Tab, by the library's own directive; and the function of the documentation that asks.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("", "build,check,move,new,schema,serve,verify")]
    [InlineData("se", "serve")]
    [InlineData("new ", "override,site,step,worksheet")]
    [InlineData("serve --as", "--as-published")]
    [InlineData("check --theme-o", "--theme-overrides")]
    [InlineData("build --format ", "github,human,json,msbuild")]
    [InlineData("schema ", "helplines,site,step,worksheet")]
    public void The_words_that_may_come_next_are_named(string typed, string expected)
    {
        var run = RealProgram.SiteGen(Path.GetTempPath(), $"[suggest:{typed.Length.ToString(CultureInfo.InvariantCulture)}]", typed);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var words = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(expected.Split(','), words.Where(word => typed.Contains("--", StringComparison.Ordinal) || word[0] is not ('-' or '/' or '?')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_function_in_the_documentation_completes_in_Bash()
    {
        var page = Repository.Read("tools/docs/command-line.md");
        var from = page.IndexOf("_sitegen()", StringComparison.Ordinal);
        var function = page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        var program = $"sitegen() {{ dotnet '{Path.Join(AppContext.BaseDirectory, "SiteGen.dll")}' \"$@\"; }}";
        const string Pressed = "COMP_LINE='sitegen check --theme-o'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(sitegen check --theme-o); COMP_CWORD=2; _sitegen; echo \"${COMPREPLY[*]}\"";
        var run = RealProgram.Run("bash", Path.GetTempPath(), null, "-c", $"{program}\n{function}\n{Pressed}");
        Assert.Equal((string.Empty, "--theme-overrides\n"), (run.Error, run.Output));
    }
}
