using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Sources;
using SiteGen.Writing;

namespace SiteGen.Scaffolding;

/// <summary>
/// A copy of a theme's file under <c>input/_theme/</c> that says what it was copied from: in a comment of its first line, or,
/// where the format has none or readers would get it, in <c>_copied.yml</c> beside the copies.
/// </summary>
internal static class ThemeCopy
{
    public const string ListName = "_copied.yml";
    public const string Folder = "input/_theme/";

    private const string Mark = "sha256 ";
    private static readonly string[] TextExtensions = [".html", ".css", ".js", ".yml", ".yaml", ".svg", ".md", ".txt"];

    /// <returns>The copy, and the new list where one is kept.</returns>
    public static (NewFile Copy, string? List) Make(SourceFile original, string? list)
    {
        var bytes = original.Read();
        var note = $"Copied from theme/{original.Path}, {Mark}{HashOf(original)}";
        if (Comment(original.Extension, note) is not { } comment)
        {
            list ??= "# What the files here were copied from: 'sitegen check --theme-overrides' reads it.\n";
            return (new(Folder + original.Path, bytes), $"{list}{YamlText.Quoted(original.Path)}: {HashOf(original)}\n");
        }

        return (new(Folder + original.Path, (byte[])[.. Encoding.UTF8.GetBytes(comment), .. WithoutMark(bytes)]), null);
    }

    /// <summary>Hash of a file's content. Line ends of texts do not count: git changes them on some systems.</summary>
    public static string HashOf(SourceFile file)
    {
        var bytes = file.Read();
        return ContentHash.Of(TextExtensions.Contains(file.Extension) ? [.. bytes.Where(single => single != '\r')] : bytes).ToString();
    }

    /// <summary>The hash that a copy carries; null where it carries none.</summary>
    public static string? HashIn(SourceFile copy, YamlMap? list, DiagnosticBag bag)
    {
        if (list?.Entries.FirstOrDefault(entry => entry.Key == copy.Path)?.Value is YamlScalar { Text: var listed })
        {
            return listed;
        }

        if (!TextExtensions.Contains(copy.Extension) || SourceText.Read(copy, bag) is not { } source)
        {
            return null;
        }

        var end = source.Text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? source.Text : source.Text[..end];
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 || line.Length < at + Mark.Length + (2 * ContentHash.Size) ? null : line.Substring(at + Mark.Length, 2 * ContentHash.Size);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>Drawings are set into pages as they are, so a comment in them would travel to every reader.</summary>
    private static string? Comment(string extension, string note) => extension switch
    {
        ".html" => $"{{{{# {note} ~}}}}\n",
        ".css" => $"/* {note} */\n",
        ".js" => $"// {note}\n",
        ".yml" or ".yaml" => $"# {note}\n",
        _ => null,
    };
}
