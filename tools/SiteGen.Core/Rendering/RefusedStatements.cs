using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Finds what no template may say: <c>capture</c>, whose text would be escaped twice, and <c>break</c> and <c>continue</c> outside
/// of a loop, which would end the page without a word.
/// </summary>
internal static class RefusedStatements
{
    /// <summary>The first of them; null where there is none.</summary>
    public static ScriptNode? Find(ScriptNode node) => Find(node, isInLoop: false);

    private static ScriptNode? Find(ScriptNode node, bool isInLoop)
    {
        if (node is ScriptCaptureStatement || (!isInLoop && node is (ScriptBreakStatement or ScriptContinueStatement)))
        {
            return node;
        }

        isInLoop |= node is ScriptLoopStatementBase;
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child && Find(child, isInLoop) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
