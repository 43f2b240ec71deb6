using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Model;

/// <summary>
/// The words that change with the person the guide speaks of: one source text, correct for he, she and they.
/// A word is <c>he</c>, <c>him</c>, … of the language's table, or <c>ex</c>, <c>term</c> and <c>by</c>. <c>step</c> is the number of a step, in whatever
/// order the steps come to stand.
/// </summary>
internal sealed class Wording
{
    /// <summary>The word that says the number of a step.</summary>
    public const string StepWord = "step";

    /// <summary>How many pronoun sets there are: he, she, they.</summary>
    public const int Sets = 3;

    private readonly FrozenDictionary<string, string> words;
    private readonly string term;
    private readonly string shortTerm;
    private readonly int set;
    private readonly Lazy<FrozenDictionary<string, int>> steps;
    private volatile bool saysTerm;

    /// <param name="table">Per word its three forms.</param>
    public Wording(WordingSettings settings, IReadOnlyDictionary<string, ImmutableArray<string>> table)
    {
        term = settings.Term;
        shortTerm = settings.Short;
        set = (int)settings.Pronouns;
        steps = new(FrozenDictionary<string, int>.Empty);
        words = table.ToFrozenDictionary(entry => entry.Key, entry => entry.Value[set], StringComparer.Ordinal);
        Names = [.. words.Keys.Concat(["ex", "term", "by"]).Order(StringComparer.Ordinal)];
    }

    private Wording(Wording other, Lazy<FrozenDictionary<string, int>> steps) =>
        (words, term, shortTerm, set, this.steps, Names) = (other.words, other.term, other.shortTerm, other.set, steps, other.Names);

    /// <summary>The same words for a guide with steps.</summary>
    /// <param name="numbers">Of each step, by its slug. Asked for where a text says one.</param>
    public Wording With(Lazy<FrozenDictionary<string, int>> numbers) => new(this, numbers);

    /// <summary>What can stand behind <c>step</c>.</summary>
    public IEnumerable<string> StepNames => steps.Value.Keys;

    /// <summary>Every word there is, in lower case.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether a text or a template has asked for the whole word.</summary>
    public bool SaysTerm => saysTerm;

    /// <summary>The text of one word.</summary>
    /// <param name="name">The word; a capital first letter makes a capital first letter.</param>
    /// <param name="arguments">None; or two verbs, for he and she, and for they; for <c>by</c> three texts.</param>
    /// <param name="problem">What is wrong, where null is returned.</param>
    public string? Say(string name, IReadOnlyList<string> arguments, out string? problem)
    {
        var capital = name.Length > 0 && char.IsUpper(name[0]);
        var text = Find(capital ? char.ToLowerInvariant(name[0]) + name[1..] : name, arguments, out problem);
        return text is { Length: > 0 } && capital ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private string? Find(string name, IReadOnlyList<string> arguments, out string? problem)
    {
        problem = null;
        if (name == "by")
        {
            problem = arguments.Count == Sets ? null : "'by' takes three texts: for he, she and they.";
            return problem is null ? arguments[set] : null;
        }

        saysTerm |= name == "term";
        if (name == StepWord)
        {
            var slug = arguments.Count == 1 ? arguments[0] : null;
            problem = slug is null ? "'step' takes one text: the name of a step's file without its number." : $"There is no step '{slug}'.";
            return slug is not null && steps.Value.TryGetValue(slug, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
        }

        var word = name switch { "ex" => shortTerm, "term" => term, _ => words.GetValueOrDefault(name) };
        if (word is null)
        {
            problem = $"There is no wording word '{name}'.";
            return null;
        }

        return WithVerb(name, word, arguments, out problem);
    }

    private string? WithVerb(string name, string word, IReadOnlyList<string> arguments, out string? problem)
    {
        problem = null;
        if (arguments.Count == 0)
        {
            return word;
        }

        if (arguments.Count != 2)
        {
            problem = $"'{name}' takes no text, or two: the verb for he and she, and the verb for they.";
            return null;
        }

        // "ex" is one person, whatever the pronouns are.
        var plural = set == Sets - 1 && name is not ("ex" or "term");
        var verb = arguments[plural ? 1 : 0];
        var glued = verb.StartsWith('\'') || verb.StartsWith('\u2019');
        return glued ? word + verb : $"{word} {verb}";
    }
}
