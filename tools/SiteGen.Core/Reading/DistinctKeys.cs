using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>The keys of one group, each of which is there once: the first counts, a repeat is reported.</summary>
internal sealed class DistinctKeys(DiagnosticBag bag)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public bool Add(YamlEntry entry)
    {
        if (taken.Add(YamlKey.Normal(entry.Key)))
        {
            return true;
        }

        bag.Report(Rules.BrokenYaml, entry.Position, $"The key '{entry.Key}' is there twice.", "Remove one of the two.");
        return false;
    }
}
