using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Files of the author, byte for byte, and the theme's styles, scripts and pictures under <c>assets/</c>.</summary>
internal sealed class Assets : IOutput
{
    private static readonly string[] ThemeFolders = ["images/"];

    public string Name => "assets";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var file in context.Sources.Assets)
        {
            yield return Copy(file.Path, file, context.Bag);
        }

        foreach (var file in context.Sources.Theme.Files.Where(file => ThemeFolders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))))
        {
            yield return Copy(Bundle.Folder + file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], file, context.Bag);
        }

        var colors = new BrandColors(context.Site.Settings.Colors, Colors(context, "styles/brand.css"), Colors(context, "styles/tokens.css"));
        colors.Check(Position.StartOf($"input/{SettingsReader.FileName}"), context.Bag);
        foreach (var bundle in Bundle.Of(context.Site))
        {
            yield return bundle.File(context.Sources.Theme, context.Site.Settings.ExitUrl is not null, colors.Css(), context.Bag);
        }
    }

    private static StyleColors Colors(OutputContext context, string style) =>
        new(context.Sources.Theme.Find(style) is { } file ? SourceText.Read(file, context.Bag) : null);

    private static OutputFile Copy(string address, SourceFile file, DiagnosticBag bag) =>
        OutputFile.Of(address, Position.StartOf(file.Display), target => Read(file, target, bag));

    private static void Read(SourceFile file, Utf8Buffer target, DiagnosticBag bag)
    {
        try
        {
            target.Write(file.Read());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Unreadable, Position.StartOf(file.Display), $"This file cannot be read: {failure.Message}");
        }
    }
}
