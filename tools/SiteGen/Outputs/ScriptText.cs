using SiteGen.Buffers;

namespace SiteGen.Outputs;

/// <summary>Takes indentation, empty lines and whole-line comments out of a script. Nothing else is touched, so nothing can break.</summary>
internal static class ScriptText
{
    public static void Compact(ReadOnlySpan<char> script, Utf8Buffer target)
    {
        foreach (var line in script.EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty && !text.StartsWith("//"))
            {
                target.Write(text);
                target.Write((byte)'\n');
            }
        }
    }
}
