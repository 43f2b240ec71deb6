using Xunit;

namespace SiteGen.Tests;

/// <summary>Builds every sample. <c>ACCEPT=1</c> takes what was made for what is expected; read the difference before you commit it.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Sample.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_becomes_what_is_expected(string name)
    {
        var sample = new Sample(name);
        var expected = sample.ExpectedFiles();
        var actual = sample.ActualFiles(expected.Keys);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            sample.Accept(actual);
            return;
        }

        foreach (var (file, text) in expected)
        {
            Assert.True(actual[file] is not null, $"{name}: {file} was not made.");
            Assert.True(text == actual[file], $"{name}: {file} differs.\n--- expected\n{text}\n--- made\n{actual[file]}");
        }
    }
}
