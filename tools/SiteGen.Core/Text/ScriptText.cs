using System.Collections.Concurrent;
using NUglify;
using NUglify.JavaScript;

namespace SiteGen.Text;

/// <summary>Makes scripts short: no comments, no spaces, one or two letters for the names of variables.</summary>
internal static class ScriptText
{
    private static readonly CodeSettings Settings = new() { LocalRenaming = LocalRenaming.CrunchAll, EvalTreatment = EvalTreatment.MakeAllSafe };

    /// <summary>The last script of each name with what came of it: a preview builds the same ones again and again.</summary>
    private static readonly ConcurrentDictionary<string, (string Script, string Compact)> Last = new(StringComparer.Ordinal);

    /// <summary>The same script, shorter; as it is where the library does not understand it, for it knows less than browsers do.</summary>
    /// <param name="name">Of the file.</param>
    public static string Compact(string name, string script)
    {
        if (Last.TryGetValue(name, out var last) && last.Script == script)
        {
            return last.Compact;
        }

        var result = Uglify.Js(script, Settings);
        var compact = result.HasErrors ? script : result.Code;
        Last[name] = (script, compact);
        return compact;
    }
}
