using System.Collections.Concurrent;
using SiteGen.Diagnostics;
using SiteGen.Sources;

namespace SiteGen.Checks;

/// <summary>Every picture that a page shows is one that browsers can show, and no heavier than a reader on a bad line can wait for. Each is told once.</summary>
internal sealed class ShownPictures : ICheck
{
    private const int Heaviest = 500_000;

    /// <summary>Pictures with the first place that shows them.</summary>
    private readonly ConcurrentDictionary<SourceFile, Position> faulty = new();

    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (link, offset) in file.Outline?.Pictures ?? [])
        {
            if (!file.Repeats && context.Links.Pictures.Find(context.Links.AddressOf(link, file.Address)) is { } picture && (picture.Length > Heaviest || !IsShown(picture, context)))
            {
                var place = context.PlaceOf(file, offset).Position;
                faulty.AddOrUpdate(picture, place, (_, known) => known < place ? known : place);
            }
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var (picture, place) in faulty)
        {
            context.Report(IsShown(picture, context) ? Heavy(picture, place, context) : Unshown(picture, place));
        }
    }

    private static bool IsShown(SourceFile picture, CheckContext context) =>
        MediaFiles.IsPicture(picture.Extension) && (!MediaFiles.TellsSize(picture.Extension) || context.Links.Pictures.SizeOf(picture) is not null);

    private static Diagnostic Unshown(SourceFile picture, Position place) => picture.Extension switch
    {
        ".heic" or ".heif" => Rules.PictureUnshown.At(
            place,
            $"{picture.Display} is a photo as an iPhone keeps it, and most browsers cannot show it.",
            "Save it as JPEG. The phone takes JPEG by itself under Settings, Camera, Formats, Most Compatible."),
        var extension when MediaFiles.IsPicture(extension) => Rules.PictureUnshown.At(
            place,
            $"{picture.Display} is damaged, or something else than its name says: no browser can show it.",
            "Save the picture again, as PNG, JPEG or WebP."),
        _ => Rules.PictureUnshown.At(
            place,
            $"{picture.Display} is of a kind that browsers cannot show as a picture.",
            "Save it as JPEG, PNG, WebP or SVG, or link to it: a link has no '!' in front."),
    };

    private static Diagnostic Heavy(SourceFile picture, Position place, CheckContext context) => Rules.PictureHeavy.At(
        place,
        $"{picture.Display} has {picture.Length / 1000:N0} KB{(context.Links.Pictures.SizeOf(picture) is { } size ? $" and is {size.Width} pixels wide" : string.Empty)}; "
            + $"a reader on a bad line waits for more than {Heaviest / 1000} KB.",
        picture.Extension == ".gif"
            ? "Save what moves as a video (MP4): it takes a tenth."
            : "Make it 1,600 pixels wide at most, and save it as JPEG or WebP of middling quality.");
}
