using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Fields;

/// <summary>What a field type may ask of its definition. Wrong values are reported where they stand and answered with the default.</summary>
internal interface IFieldKeys
{
    string? Text(string key);

    string RequiredText(string key, string example);

    int Int(string key, int otherwise, int least, int most);

    string? Choice(string key, string? otherwise, params ReadOnlySpan<string> allowed);

    bool Bool(string key, bool otherwise);

    bool Has(string key);

    /// <summary>How much was found so far: where a value was told to be wrong, nothing is said of what it lacks.</summary>
    int Found { get; }

    /// <summary>Texts of a list, or one text.</summary>
    ImmutableArray<string> Lines(string key);

    /// <summary>Options with ids: texts, or groups of <c>id</c> and <c>label</c>. At least two.</summary>
    ImmutableArray<Option> Options(string key);

    /// <summary>One of them by itself; null where there is none.</summary>
    Option? Option(string key);

    IFieldKeys? Part(string key);

    ImmutableArray<IFieldKeys> Parts(string key);

    /// <summary>A text in the language of the site.</summary>
    string UiText(string key, params ReadOnlySpan<object?> values);

    /// <summary>Reports a wrong value at the key.</summary>
    void Wrong(string key, string message, string? hint = null);

    /// <summary>Reports every key that was not asked for.</summary>
    void ReportUnknownKeys(string what);
}
