using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SiteGen.Model;

/// <summary>The words of the interface in the site's language.</summary>
internal sealed class UiStrings(FrozenDictionary<string, string> texts)
{
    public IReadOnlyCollection<string> Keys => texts.Keys;

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text of a key, its <c>{0}</c>, <c>{1}</c>, … replaced.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Get(string key, params ReadOnlySpan<object?> values)
    {
        var text = texts[key];
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
}
