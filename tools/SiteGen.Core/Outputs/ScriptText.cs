using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>
/// Takes indentation, empty lines and lines of comment out of a script. Lines are never joined, so that a statement may end with
/// its line. A script with a text or a comment over several lines keeps all of them: their inside is not told from code here.
/// </summary>
internal static class ScriptText
{
    public static void Compact(ReadOnlySpan<char> script, Utf8Buffer target)
    {
        if (HasLongText(script))
        {
            target.Write(script);
            target.Write(script.EndsWith('\n') ? [] : "\n"u8);
            return;
        }

        foreach (var line in script.EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty && !text.StartsWith("//"))
            {
                target.Write(text);
                target.Write("\n"u8);
            }
        }
    }

    /// <summary>Whether something goes on from line to line: a template, a comment, or a text whose line ends with a backslash.</summary>
    private static bool HasLongText(ReadOnlySpan<char> script)
    {
        foreach (var line in script.EnumerateLines())
        {
            if (line.Count('`') % 2 == 1 || line.EndsWith("\\") || line.IndexOf("/*") is var open && open >= 0 && line[open..].IndexOf("*/") < 0)
            {
                return true;
            }
        }

        return false;
    }
}
