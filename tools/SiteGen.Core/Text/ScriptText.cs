using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NUglify;
using NUglify.JavaScript;

namespace SiteGen.Text;

/// <summary>Makes scripts short: no comments, no spaces, one or two letters for the names of variables.</summary>
internal static class ScriptText
{
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

        var compact = Shorten(script) ?? script;
        Last[name] = (script, compact);
        return compact;
    }

    /// <summary>Null where the library does not understand the script.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The library falls over some broken scripts, with exceptions of any kind.")]
    private static string? Shorten(string script)
    {
        try
        {
            var result = Uglify.Js(script, new CodeSettings { LocalRenaming = LocalRenaming.CrunchAll, EvalTreatment = EvalTreatment.MakeAllSafe });
            return result.HasErrors ? null : result.Code;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
