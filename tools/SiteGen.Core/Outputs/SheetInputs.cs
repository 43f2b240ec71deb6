using System.Security.Cryptography;
using System.Text;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Sources;

namespace SiteGen.Outputs;

/// <summary>Stands for all that the PDFs of worksheets are made from: the sheets' own files, and what all of them share.</summary>
internal sealed class SheetInputs(OutputContext context)
{
    private static readonly string[] SharedInput = [SettingsReader.FileName, "strings/", "data/"];
    private static readonly string[] SharedTheme = ["strings/", "fonts/"];

    private readonly Lazy<byte[]> shared = new(() => Shared(context));

    /// <param name="sheets">In the order in which the PDF has them.</param>
    /// <param name="kind">Tells two PDFs of the same sheets apart.</param>
    public string KeyOf(IEnumerable<Worksheet> sheets, string kind)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(shared.Value);
        Append(hash, kind);
        foreach (var sheet in sheets)
        {
            Append(hash, context.Sources.Worksheets.First(file => file.Display == sheet.Position.File));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static byte[] Shared(OutputContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{context.Site.Date:O} {context.Site.Settings.Url}");
        foreach (var step in context.Site.Steps)
        {
            Append(hash, $"{step.Number} {step.Address} {step.Title}");
        }

        foreach (var file in Among(context.Sources.Input, SharedInput).Concat(Among(context.Sources.Theme, SharedTheme)))
        {
            Append(hash, file);
        }

        return hash.GetCurrentHash();
    }

    private static IEnumerable<SourceFile> Among(SourceTree tree, string[] beginnings) =>
        tree.Files.Where(file => beginnings.Any(beginning => file.Path.StartsWith(beginning, StringComparison.Ordinal)));

    private static void Append(IncrementalHash hash, SourceFile file)
    {
        Append(hash, file.Path);
        Append(hash, Content(file));
    }

    /// <summary>Nothing where it cannot be read: whoever needs the file says so, and then nothing is published.</summary>
    private static byte[] Content(SourceFile file)
    {
        try
        {
            return file.Read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    /// <summary>With its length, so that no two sequences of texts look the same.</summary>
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
