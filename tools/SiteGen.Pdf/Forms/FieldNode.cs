namespace SiteGen.Pdf.Forms;

/// <summary>A part of the hierarchy of field names: a field, or a name that fields have in common.</summary>
internal sealed class FieldNode(string partialName)
{
    private readonly Dictionary<string, FieldNode> byName = new(StringComparer.Ordinal);
    private readonly List<FieldNode> children = [];

    public string PartialName => partialName;

    public AcroField? Field { get; private set; }

    public IReadOnlyList<FieldNode> Children => children;

    /// <summary>Enters a field below this node.</summary>
    /// <exception cref="ArgumentException">The name is taken, or is the beginning of another one.</exception>
    public void Add(AcroField field)
    {
        var node = this;
        foreach (var part in field.Name.Split('.'))
        {
            node = node.Child(part);
        }

        if (node.Field is not null || node.children.Count > 0)
        {
            throw new ArgumentException($"Two fields of the PDF are named '{field.Name}'.", nameof(field));
        }

        node.Field = field;
    }

    private FieldNode Child(string name)
    {
        if (Field is not null || name.Length == 0)
        {
            throw new ArgumentException($"The name of a field of the PDF cannot continue '{partialName}' with '{name}'.", nameof(name));
        }

        if (!byName.TryGetValue(name, out var child))
        {
            child = new FieldNode(name);
            byName.Add(name, child);
            children.Add(child);
        }

        return child;
    }
}
