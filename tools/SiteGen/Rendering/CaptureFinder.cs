using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>Finds <c>capture</c> in a template: its text would be escaped twice.</summary>
internal static class CaptureFinder
{
    public static ScriptNode? Find(ScriptNode node)
    {
        if (node is ScriptCaptureStatement)
        {
            return node;
        }

        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child && Find(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
