using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>The values of a YAML text that an author wrote as prose, as parts of that text. Names, ids, and words that readers type are none.</summary>
internal static class YamlProse
{
    private static readonly string[] NameKeys =
    [
        "id", "xref", "layout", "keywords", "step", "steps", "worksheets", "redirect_from", "destination_path", "destination_file_name", "formerly", "type",
    ];

    /// <param name="start">Where the YAML begins in its file.</param>
    public static ImmutableArray<TextSpan> Of(YamlNode node, int start) => [.. Spans(node).Select(span => span with { Start = span.Start + start })];

    private static IEnumerable<TextSpan> Spans(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Source],
        YamlList list => list.Items.SelectMany(Spans),
        YamlMap map => map.Entries.Where(entry => !NameKeys.Any(key => YamlKey.Same(key, entry.Key))).SelectMany(entry => Spans(entry.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
