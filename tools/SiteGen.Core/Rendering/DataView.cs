using System.Collections.Frozen;
using Scriban.Runtime;
using SiteGen.Model;

namespace SiteGen.Rendering;

/// <summary>Data files for templates: groups, lists and texts, as they are in the file.</summary>
internal static class DataView
{
    public static ScriptObject Of(FrozenDictionary<string, DataNode> files)
    {
        var all = new ScriptObject();
        foreach (var (name, node) in files)
        {
            all.SetValue(name, Of(node), true);
        }

        all.IsReadOnly = true;
        return all;
    }

    private static object Of(DataNode node)
    {
        switch (node)
        {
            case DataText text:
                return text.Text;
            case DataList list:
                return list.Items.Select(Of).ToArray();
            default:
                var group = new ScriptObject();
                foreach (var (key, value) in ((DataGroup)node).Entries)
                {
                    group.SetValue(key, Of(value), true);
                }

                group.IsReadOnly = true;
                return group;
        }
    }
}
