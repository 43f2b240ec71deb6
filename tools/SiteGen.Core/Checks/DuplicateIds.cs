using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>An id names one thing on a page.</summary>
internal sealed class DuplicateIds : ICheck
{
    public void Look(StagedFile file, CheckContext context)
    {
        foreach (var id in file.Outline?.RepeatedIds.Distinct() ?? [])
        {
            var place = context.FindLast(file, $"{{#{id}}}", 0) ?? context.Find(file, id);
            context.Report(Rules.DuplicateId.At(place, $"The id '{id}' is on {file.Address} more than once.", "Give one of them another {#id}."), file.Repeats);
        }
    }

    public void Conclude(CheckContext context)
    {
    }
}
