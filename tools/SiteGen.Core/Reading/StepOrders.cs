using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>Holds the steps to it that each has a number of its own: what comes first must not be left to the alphabet.</summary>
internal static class StepOrders
{
    /// <param name="steps">In their order. One that is told its order by a key shares it on purpose.</param>
    public static void Check(IReadOnlyList<Document> steps, DiagnosticBag bag)
    {
        var next = steps.Select(step => step.Page.Order).DefaultIfEmpty().Max() + 1;
        foreach (var step in steps.Where(step => !step.HasOrder))
        {
            var name = step.Page.SourcePath[Addresses.Folder(step.Page.SourcePath).Length..];
            bag.Report(
                Rules.StepNumber,
                Position.StartOf(step.Source.File),
                "This step has no number, so that it comes behind all that have one.",
                string.Create(CultureInfo.InvariantCulture, $"Begin the file's name with the number of its place, as in {next++:D2}-{name}, or write 'order:'."));
        }

        foreach (var same in steps.Where(step => step.IsNumberedByName).GroupBy(step => step.Page.Order))
        {
            foreach (var step in same.Skip(1))
            {
                bag.Report(
                    Rules.StepNumber,
                    Position.StartOf(step.Source.File),
                    string.Create(CultureInfo.InvariantCulture, $"This step has the number {same.Key}, which is that of {same.First().Source.File} too."),
                    "Give one of them another number, or tell it its place by 'order:'.");
            }
        }
    }
}
