using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>A picture has a text for those who do not see it, or says with an empty one that it only decorates.</summary>
internal sealed class ImageTexts : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (image, offset) in file.Outline?.ImagesWithoutAlt ?? [])
        {
            context.Report(Rules.ImageWithoutAlt.At(
                context.PlaceOf(file, offset).Position,
                $"The image '{image}' on {file.Address} has no alternative text.",
                "Say what it shows, or write alt=\"\" if it only decorates."), file.Repeats);
        }
    }
}
