using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A text of the interface.</summary>
/// <param name="Text">What stands where no number chooses a form.</param>
/// <param name="Rules">Of the language that it is written in: an English text in a page of another language is said as English says it.</param>
/// <param name="Forms">By plural category, for a text that holds a count; empty for every other.</param>
internal sealed record UiText(string Text, PluralRules Rules, ImmutableSortedDictionary<string, string> Forms)
{
    public UiText(string text, PluralRules rules)
        : this(text, rules, ImmutableSortedDictionary<string, string>.Empty)
    {
    }

    /// <summary>Whether the text may have forms.</summary>
    public bool IsCounted => !Forms.IsEmpty;

    public string For(int count) => IsCounted ? Forms.GetValueOrDefault(Rules.Of(count), Text) : Text;
}
