using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pdf.Text;

/// <summary>Collects the characters that a document wanted and the font lacks.</summary>
internal sealed class MissingCharacters
{
    private readonly SortedDictionary<Rune, string> found = [];

    /// <summary>Each character once, by code, with the first text that wanted it.</summary>
    public ImmutableArray<MissingCharacter> Found => [.. found.Select(pair => new MissingCharacter(pair.Key, pair.Value))];

    public void Add(Rune character, string context) => found.TryAdd(character, context);
}
