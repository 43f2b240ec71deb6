using SiteGen.Diagnostics;
using SiteGen.Fields;
using SiteGen.Model;

namespace SiteGen.Scaffolding;

/// <summary>A worksheet to begin with: one field of a kind, and a worked example.</summary>
internal sealed class NewWorksheet(Site site, DiagnosticBag bag)
{
    /// <param name="step">The step that it belongs to, by any of its names; null for none.</param>
    /// <param name="schema">Where its schema is, seen from the file; null where there is none.</param>
    /// <returns>Null where the title or the step will not do; the bag says why.</returns>
    public NewFile? File(string title, string? step, string? schema)
    {
        var id = Ids.From(title);
        if (!Ids.IsValid(id))
        {
            bag.Report(Rules.BadName, Position.None, $"No id can be made from the title '{title}'.", Ids.Rule);
            return null;
        }

        var owner = step is null ? null : new StepNames(site, bag).Find(step);
        return step is not null && owner is null ? null : NewFile.Of($"input/worksheets/{id}.yml", Text(title, owner?.Slug, schema));
    }

    private static string Text(string title, string? step, string? schema) =>
        $"""
        {Line("# yaml-language-server: $schema=", schema)}title: {YamlText.Quoted(title)}
        {Line("step: ", step)}purpose: One sentence that says what this sheet is for.
        minutes: 10
        sections:
          - title: The first part
            intro: One sentence before the questions.
            fields:
              - id: what
                type: lines
                label: What happened?
                lines: 4
              - id: how-often
                type: choice
                label: How often?
                options: [often, sometimes, never]
            example:
              what: A short answer, as somebody might really write it.
              how-often: sometimes

        """;

    private static string Line(string key, string? value) => value is null ? string.Empty : $"{key}{value}\n";
}
