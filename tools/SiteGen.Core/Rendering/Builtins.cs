using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>
/// The functions of every template: include, t, t_link, t_lines, drawing, the wording words, and Scriban's own for texts, lists and numbers.
/// Nothing here reads the clock, files or the environment, or evaluates text.
/// </summary>
internal static class Builtins
{
    /// <summary>Renders the page that is being rendered. For <see cref="Theme"/> alone: a template that calls it gets nothing.</summary>
    public const string WholePage = "whole_page";

    /// <summary>Below the depth at which Scriban itself gives up, so that the message can say what is wrong.</summary>
    private const int MaxIncludes = 20;

    public static ScriptObject For(Site site, IReadOnlyDictionary<string, Template?> templates, IReadOnlyDictionary<string, TrustedHtml> drawings)
    {
        var builtins = new ScriptObject();
        Add(builtins, "include", (context, caller, arguments, block) => Include((PageContext)context, caller, arguments, block, templates));
        Add(builtins, WholePage, (context, _, _, _) => ((PageContext)context).TakePage() is { } page ? context.Evaluate(page) : null);
        Add(builtins, "drawing", (_, _, arguments, _) => arguments.Count > 0 && arguments[0] is string name ? drawings.GetValueOrDefault(name) : null);
        Add(builtins, "t", (_, caller, arguments, _) => site.Strings.Get(TextKey(caller, "t", arguments, site.Strings), [.. arguments.Skip(1)]));
        Add(builtins, "t_lines", (_, caller, arguments, _) => Lines(TextKey(caller, "t_lines", arguments, site.Strings), site.Strings));
        Add(builtins, "t_link", (context, caller, arguments, _) => Linked(context, caller, arguments, site.Strings));
        foreach (var word in site.Wording.Names)
        {
            AddWord(builtins, word, site.Wording);
            AddWord(builtins, char.ToUpperInvariant(word[0]) + word[1..], site.Wording);
        }

        builtins.SetValue("array", new FunctionGroup(() => new ArrayFunctions()), true);
        builtins.SetValue("math", new FunctionGroup(() => new MathFunctions()), true);
        builtins.SetValue("string", new FunctionGroup(() => new StringFunctions()), true);
        builtins.SetValue("object", new FunctionGroup(ObjectsWithoutEval), true);
        return builtins;
    }

    private static ObjectFunctions ObjectsWithoutEval()
    {
        var objects = new ObjectFunctions();
        objects.Remove("eval");
        objects.Remove("eval_template");
        return objects;
    }

    private static void Add(ScriptObject builtins, string name, Func<TemplateContext, ScriptNode, ScriptArray, ScriptBlockStatement?, object?> run) =>
        builtins.SetValue(name, new TemplateFunction(name, run), true);

    private static void AddWord(ScriptObject builtins, string word, Wording wording) =>
        Add(builtins, word, (_, caller, arguments, _) =>
            wording.Say(word, [.. arguments.Select(argument => argument as string ?? string.Empty)], out var problem)
            ?? throw new ScriptRuntimeException(caller.Span, problem!));

    private static string TextKey(ScriptNode caller, string function, ScriptArray arguments, UiStrings strings)
    {
        if (arguments.Count == 0 || arguments[0] is not string key)
        {
            throw new ScriptRuntimeException(caller.Span, $"'{function}' needs the key of a text: {function} \"in_short\".");
        }

        if (!strings.Has(key))
        {
            var hint = Diagnostics.Suggestion.DidYouMean(key, strings.Keys);
            throw new ScriptRuntimeException(caller.Span, $"theme/strings/en.yml has no text '{key}'. {hint}".TrimEnd());
        }

        return key;
    }

    private static string Lines(string key, UiStrings strings) => string.Join('\n', strings.Lines(key).Select(line => $"{line.Key}={line.Text}"));

    private static TrustedHtml Linked(TemplateContext context, ScriptNode caller, ScriptArray arguments, UiStrings strings)
    {
        var key = TextKey(caller, "t_link", arguments, strings);
        var (before, link, after) = strings.GetWithLink(key, [.. arguments.Skip(2)]);
        var html = Html.Escape(link);
        if (arguments.Count > 1 && arguments[1] is string { Length: > 0 } address)
        {
            var rel = arguments.TryGetValue(context, caller.Span, "rel", out var value) && value is string relation ? $" rel=\"{Html.Escape(relation)}\"" : string.Empty;
            html = $"<a href=\"{Html.Escape(address)}\"{rel}>{html}</a>";
        }

        return new(Encoding.UTF8.GetBytes(Html.Escape(before) + html + Html.Escape(after)));
    }

    /// <param name="block">What stands between <c>wrap</c> and its <c>end</c>. It is rendered where it stands, and the template sees it as <c>$.inside</c>.</param>
    private static object? Include(
        PageContext context,
        ScriptNode caller,
        ScriptArray arguments,
        ScriptBlockStatement? block,
        IReadOnlyDictionary<string, Template?> templates)
    {
        var name = arguments.Count > 0 ? arguments[0] as string ?? string.Empty : string.Empty;
        if (!templates.TryGetValue(name, out var template))
        {
            var hint = Diagnostics.Suggestion.DidYouMean(name, templates.Keys);
            throw new ScriptRuntimeException(caller.Span, $"There is no template '{name}' to include. {hint}".TrimEnd());
        }

        if (template is null)
        {
            throw new BrokenIncludeException();
        }

        if (context.Includes >= MaxIncludes)
        {
            throw new ScriptRuntimeException(caller.Span, string.Create(
                CultureInfo.InvariantCulture,
                $"Includes are nested over the limit of {MaxIncludes}: '{name}' includes itself, or one that includes it."));
        }

        context.Includes++;
        using var inside = block is null ? null : context.Apart(block);
        if (inside is not null)
        {
            arguments.TrySetValue(context, caller.Span, "inside", new TrustedHtml(inside.Memory), true);
        }

        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, true);
            context.Evaluate(template.Page!);
        }
        finally
        {
            context.PopLocal();
            context.Includes--;
        }

        return null;
    }
}
