using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Rendering;

/// <summary>
/// One of Scriban's own groups of functions, as in <c>array.join</c>, made when a template first asks for one of them: making
/// all groups takes longer than rendering a small site. For any number of threads.
/// </summary>
internal sealed class FunctionGroup(Func<ScriptObject> make) : IScriptObject
{
    private readonly Lazy<ScriptObject> group = new(make);

    public int Count => group.Value.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    public IEnumerable<string> GetMembers() => group.Value.GetMembers();

    public bool Contains(string member) => group.Value.Contains(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        group.Value.TryGetValue(context, span, member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
