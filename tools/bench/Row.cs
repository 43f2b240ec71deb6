using System.Globalization;

namespace SiteGen.Bench;

/// <summary>One line of the table.</summary>
internal static class Row
{
    public const string Unchanged = "SiteGen, nothing changed";
    public const string Copying = "Copying the output";
    public const string Reading = "Reading the input";

    public const string Head = """
        | pages | program | wall, s | processor, s | memory, MB | of Hugo: wall | processor | memory | times the copying |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|
        """;

    public static string Of(int pages, string name, Run run, Run? hugo, Run? copying) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {pages:N0} | {name} | {run.Wall:0.000} | {run.Processor:0.000} | {run.Memory / 1e6:0} | {Ratio(run.Wall, hugo?.Wall)} | {Ratio(run.Processor, hugo?.Processor)} | {Ratio(run.Memory, hugo?.Memory)} | {Ratio(run.Wall, copying?.Wall)} |");

    private static string Ratio(double value, double? other) => other is { } of ? (value / of).ToString("0.00", CultureInfo.InvariantCulture) : string.Empty;
}
