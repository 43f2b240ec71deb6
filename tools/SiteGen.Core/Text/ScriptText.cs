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

        var compact = HasOldComment(script) || Shorten(script) is not { } shorter || HasOldComment(shorter) ? script : shorter;
        Last[name] = (script, compact);
        return compact;
    }

    /// <summary>
    /// Browsers take what stands behind <c>&lt;!--</c>, and behind <c>--&gt;</c> at the start of a line, for a comment to the end of that line:
    /// ECMAScript, annex B.1.1. The library takes them for operators and puts the next line behind them, which is lost then.
    /// </summary>
    private static bool HasOldComment(string script) =>
        script.Contains("<!--", StringComparison.Ordinal) || script.Contains("-->", StringComparison.Ordinal);

    /// <summary>Null where the library does not understand the script.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The library falls over some broken scripts, with exceptions of any kind.")]
    private static string? Shorten(string script)
    {
        try
        {
            // Where '\u' is the last of a script but for one sign, the library looks for its end for ever; a line end more, and it does not.
            var result = Uglify.Js(script + "\n", new CodeSettings
            {
                LocalRenaming = LocalRenaming.CrunchAll,
                EvalTreatment = EvalTreatment.MakeAllSafe,

                // A comment is a comment: '///#DEBUG' takes no statements out.
                IgnorePreprocessorDefines = true,
            });
            return result.HasErrors ? null : result.Code;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
