using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>An id names one thing on a page.</summary>
internal sealed class DuplicateIds : ICheck
{
    public void Look(StagedFile file, CheckContext context)
    {
        foreach (var id in file.Outline?.RepeatedIds.Distinct() ?? [])
        {
            context.Bag.Report(Rules.DuplicateId, context.Find(file, id), $"The id '{id}' is on {file.Address} more than once.", "Give one of them another {#id}.");
        }
    }

    public void Conclude(CheckContext context)
    {
    }
}
