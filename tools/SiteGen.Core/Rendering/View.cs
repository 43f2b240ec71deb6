using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>The members of a model record that templates may see. Nothing else of it can be reached.</summary>
internal sealed class ViewType<T> : IViewType
    where T : notnull
{
    private readonly FrozenDictionary<string, Func<T, object?>> getters;

    /// <param name="members">Each with a sentence for theme/README.md, which a test holds against this list.</param>
    public ViewType(string name, params ImmutableArray<ViewMember<T>> members)
    {
        Name = name;
        Members = [.. members.Select(member => (member.Name, member.Meaning))];
        getters = members.ToFrozenDictionary(member => member.Name, member => member.Get, StringComparer.Ordinal);
    }

    public string Name { get; }

    public ImmutableArray<(string Name, string Meaning)> Members { get; }

    public View<T> Of(T value) => new(this, value);

    public View<T>? OfOptional(T? value) => value is null ? null : new(this, value);

    /// <summary>A list for templates; null where it is empty, so that <c>if</c> tells.</summary>
    public object? Many(IEnumerable<T> values)
    {
        object[] views = [.. values.Select(Of)];
        return views.Length == 0 ? null : views;
    }

    public bool Has(string member) => getters.ContainsKey(member);

    public bool TryGet(T value, string member, out object? result)
    {
        if (!getters.TryGetValue(member, out var get))
        {
            result = null;
            return false;
        }

        result = Plain(get(value));
        return true;
    }

    /// <summary>To Scriban an empty text is true. To an author it is nothing.</summary>
    private static object? Plain(object? value) => value switch
    {
        string { Length: 0 } => null,
        ImmutableArray<string> texts => texts.IsEmpty ? null : texts.ToArray(),
        ICollection { Count: 0 } => null,
        Uri uri => uri.AbsoluteUri,
        _ => value,
    };
}

/// <summary>What the documentation test needs of a view type.</summary>
internal interface IViewType
{
    string Name { get; }

    ImmutableArray<(string Name, string Meaning)> Members { get; }
}

internal sealed record ViewMember<T>(string Name, string Meaning, Func<T, object?> Get);

/// <summary>One record as a template sees it. It cannot be changed.</summary>
internal sealed class View<T>(ViewType<T> type, T value) : IScriptObject
    where T : notnull
{
    public int Count => type.Members.Length;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    public IEnumerable<string> GetMembers() => type.Members.Select(member => member.Name);

    public bool Contains(string member) => type.Has(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value1)
    {
        if (!type.TryGet(value, member, out value1))
        {
            var names = GetMembers().ToList();
            var hint = Diagnostics.Suggestion.DidYouMean(member, names) ?? $"It has: {string.Join(", ", names)}.";
            throw new ScriptRuntimeException(span, $"'{type.Name}' has no member '{member}'. {hint}");
        }

        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public override string ToString() => throw new InvalidOperationException(
        $"'{type.Name}' is a group of values; write the one you mean, as in {type.Name}.{type.Members[0].Name}.");
}
