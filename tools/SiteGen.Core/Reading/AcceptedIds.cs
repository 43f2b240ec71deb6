using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>
/// The ids of <c>worksheets/_ids.yml</c>: answers that readers have kept hang on them. A build reads the file and reports
/// what is gone; only <c>check --accept-ids</c> writes it.
/// </summary>
internal static class AcceptedIds
{
    public const string Path = "worksheets/_ids.yml";

    private const string Head =
        "# The ids of all fields, sheet by sheet: answers that readers have kept hang on them.\n" +
        "# 'sitegen check --accept-ids' writes this file; a build only reads it.\n";

    /// <summary>Reports every id that is gone without a field that says <c>formerly</c>. Without the file, nothing is.</summary>
    public static void Check(SourceTree input, ImmutableArray<Worksheet> sheets, DiagnosticBag bag)
    {
        if (input.Find(Path) is not { } file || SourceText.Read(file, bag) is not { } source || Yaml.ReadMap(source.Text, source.File, 1, bag) is not { } map)
        {
            return;
        }

        var keys = new KeyReader(map, bag);
        foreach (var (id, position) in keys.KeysOfNearest())
        {
            var accepted = keys.Texts(id);
            var sheet = sheets.FirstOrDefault(sheet => sheet.Id == id);
            if (bag.HasErrorsIn(sheet?.Position.File ?? $"input/worksheets/{id}.yml"))
            {
                // A mistake that has been told hides a field, or all of them.
                continue;
            }

            if (sheet is not null)
            {
                Check(sheet, accepted, bag);
            }
            else
            {
                bag.Report(
                    Rules.RemovedId,
                    position,
                    $"The worksheet '{id}' is gone, and with it the answers that readers have kept.",
                    "Give the file its name back, or accept the loss: sitegen check --accept-ids");
            }
        }
    }

    /// <summary>The file for the sheets as they are.</summary>
    public static string Text(ImmutableArray<Worksheet> sheets)
    {
        var text = new StringBuilder(Head);
        foreach (var sheet in sheets.OrderBy(sheet => sheet.Id, StringComparer.Ordinal))
        {
            text.Append(sheet.Id).Append(": [").AppendJoin(", ", Ids(sheet)).Append("]\n");
        }

        return text.ToString();
    }

    private static void Check(Worksheet sheet, ImmutableArray<Located<string>> accepted, DiagnosticBag bag)
    {
        var ids = Ids(sheet).ToList();
        foreach (var gone in accepted.Where(id => !ids.Contains(id.Value)))
        {
            bag.Report(
                Rules.RemovedId,
                gone.Position,
                $"The worksheet '{sheet.Id}' has no field '{gone.Value}' any more, so answers that readers have kept are lost.",
                $"Write 'formerly: {gone.Value}' at the field that took its place, or accept the loss: sitegen check --accept-ids");
        }
    }

    /// <summary>Former ids stay accepted: a reader who comes back late still needs them.</summary>
    private static IEnumerable<string> Ids(Worksheet sheet) => sheet.Fields.SelectMany(field => field.Formerly.Prepend(field.Id));
}
