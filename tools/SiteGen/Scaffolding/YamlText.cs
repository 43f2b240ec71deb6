namespace SiteGen.Scaffolding;

/// <summary>Writes texts that YAML reads back as they were.</summary>
internal static class YamlText
{
    public static string Quoted(string text) => $"'{OneLine(text).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
