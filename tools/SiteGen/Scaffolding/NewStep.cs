using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Scaffolding;

/// <summary>
/// A step to begin with. No other step is renamed or renumbered, so every link stays whole: a step goes to the end, or
/// between two others where a number is free or a file name without one sorts there.
/// </summary>
internal sealed class NewStep(Site site, DiagnosticBag bag)
{
    private readonly StepNames names = new(site, bag);

    /// <param name="after">The step before it, by any of its names; null for the end.</param>
    /// <returns>Null where it cannot be placed; the bag says why.</returns>
    public NewFile? File(string title, string? after)
    {
        var slug = Slug.Of(title);
        if (slug.Length == 0)
        {
            bag.Report(Rules.BadName, Position.None, $"No file name can be made from the title '{title}'.", "A title has letters or digits.");
            return null;
        }

        if (site.StepBySlug(slug) is { } taken)
        {
            bag.Report(
                Rules.FileExists,
                Position.StartOf($"input/{taken.SourcePath}"),
                $"This step has the address that '{title}' would have.",
                "Choose another title.");
            return null;
        }

        return Place(slug, after) is { } place ? NewFile.Of($"input/steps/{place.Name}.md", Text(title, place.Order)) : null;
    }

    private (string Name, int? Order)? Place(string slug, string? after)
    {
        if (after is null)
        {
            var last = site.Steps.IsEmpty ? 0 : site.Steps.Max(step => step.Order);
            return (names.Numbered(Math.Max(0, last) + 1, slug), null);
        }

        if (names.Find(after) is not { } before)
        {
            return null;
        }

        (string Name, int Order, int? Key)[] candidates =
        [
            (names.Numbered(before.Order + 1, slug), before.Order + 1, null),
            (slug, before.Order, before.Order),
            (names.Numbered(before.Order, slug), before.Order, null),
        ];
        foreach (var candidate in candidates.Where(candidate => Fits(candidate.Name, candidate.Order, before)))
        {
            // Two file names with one number would be a mistake; an order is shared on purpose.
            return (candidate.Name, candidate.Key ?? (site.Steps.Any(step => step.Order == candidate.Order) ? candidate.Order : null));
        }

        bag.Report(
            Rules.BadName,
            Position.StartOf($"input/{before.SourcePath}"),
            "No file name sorts between this step and the next one.",
            "Write it at the end, then put it in its place with 'sitegen move step'.");
        return null;
    }

    private bool Fits(string name, int order, Page before)
    {
        var path = $"steps/{name}.md";
        var index = site.Steps.IndexOf(before);
        return order >= 0 && Comes(before, order, path) < 0 && (index + 1 == site.Steps.Length || Comes(site.Steps[index + 1], order, path) > 0);
    }

    private static int Comes(Page page, int order, string path) =>
        page.Order != order ? page.Order.CompareTo(order) : string.CompareOrdinal(page.SourcePath, path);

    private static string Text(string title, int? order)
    {
        var orderLine = order is { } number ? string.Create(CultureInfo.InvariantCulture, $"order: {number}\n") : string.Empty;
        return $"""
            ---
            title: {YamlText.Quoted(title)}
            {orderLine}description: Say in one sentence what the reader finds here.
            summary:
              - The first thing to remember, in one line.
              - The second.
            checklist:
              - One small thing to do today.
            ---

            Begin with the one thing that matters. Say it in a sentence that could stand alone.

            ## Why it helps

            Give the reason, and an example from a day like any other.

            """;
    }
}
