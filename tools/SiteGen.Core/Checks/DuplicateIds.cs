using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>An id names one thing on a page.</summary>
internal sealed class DuplicateIds : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        foreach (var (id, offset) in file.Outline?.RepeatedIds.DistinctBy(id => id.Text) ?? [])
        {
            context.Report(Rules.DuplicateId.At(
                context.PlaceOf(file, offset).Position,
                $"The id '{id}' is on {file.Address} more than once.",
                "Give one of them another {#id}."), file.Repeats);
        }
    }
}
