using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SiteGen.Model;

/// <summary>The words of the interface in the site's language.</summary>
/// <param name="rules">Of the site's language.</param>
internal sealed class UiStrings(FrozenDictionary<string, UiText> texts, PluralRules rules)
{
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => texts.Keys;

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>Keys that were asked for and are not there.</summary>
    public IEnumerable<string> Missing => missing.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a key, in the form for the first value where it is a count, its <c>{0}</c>, <c>{1}</c>, … replaced; the key itself where a theme lacks it.</summary>
    public string Get(string key, params ReadOnlySpan<object?> values) =>
        Fill(Find(key, values), values);

    /// <summary>
    /// What a script needs of a text: its key and the text, and for each form that differs from it the key with the category behind a dot.
    /// A script counts by the rules of the page's language, so that a text in another one has no more than its text.
    /// </summary>
    public IEnumerable<(string Key, string Text)> Lines(string key)
    {
        var text = texts.GetValueOrDefault(key);
        return text is null
            ? []
            : text.Forms.Where(form => text.Rules == rules && form.Value != text.Text).Select(form => ($"{key}.{form.Key}", form.Value)).Prepend((key, text.Text));
    }

    /// <summary>A text of which a part is a link: what stands in its brackets, or all of it where it has none.</summary>
    /// <inheritdoc cref="Get"/>
    public (string Before, string Link, string After) GetWithLink(string key, params ReadOnlySpan<object?> values)
    {
        var text = Find(key, values);
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.LastIndexOf(']'));
        return start < 0 || end < start
            ? (string.Empty, Fill(text, values), string.Empty)
            : (Fill(text[..start], values), Fill(text[(start + 1)..end], values), Fill(text[(end + 1)..], values));
    }

    private static string Fill(string text, ReadOnlySpan<object?> values)
    {
        if (values.IsEmpty)
        {
            return text;
        }

        var result = new StringBuilder(text);
        for (var i = 0; i < values.Length; i++)
        {
            result.Replace($"{{{i}}}", Convert.ToString(values[i], CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private string Find(string key, ReadOnlySpan<object?> values)
    {
        if (!texts.TryGetValue(key, out var text))
        {
            missing.TryAdd(key, true);
            return key;
        }

        return values is [int count, ..] ? text.For(count) : text.Text;
    }
}
