using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The templates, parsed once, and rendered by any number of threads.</summary>
internal sealed class Theme
{
    /// <summary>What one page may grow to. The longest book on one page has a few megabytes.</summary>
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Scriban counts all iterations together while the outermost one lasts: this makes it the whole page.</summary>
    private static readonly ScriptNode Once = Template.Parse($"{{{{ for once in 1..1; {Builtins.WholePage}; end }}}}").Page!;

    /// <summary>A file by itself has to say what it is; within a page the element's name says it, on every page.</summary>
    private const string SvgName = " xmlns=\"http://www.w3.org/2000/svg\"";

    private static readonly string[] Folders = ["layouts/", "pages/", "partials/", "fields/"];
    private readonly FrozenDictionary<string, Template?> templates;
    private readonly DiagnosticBag bag;
    private readonly ScriptObject builtins;
    private readonly ScriptObject globals;
    private readonly CancellationToken cancellation;
    private readonly ConcurrentBag<PageContext> contexts = [];

    /// <summary>A template that never ends on one page never ends on the next: nothing more is rendered.</summary>
    private volatile bool isOverLimit;

    /// <param name="templates">By name; null for one that is broken, which has been reported.</param>
    private Theme(
        FrozenDictionary<string, Template?> templates,
        IReadOnlyDictionary<string, TrustedHtml> drawings,
        Site site,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        this.templates = templates;
        this.bag = bag;
        this.cancellation = cancellation;
        builtins = Builtins.For(site, templates, drawings);
        globals = new ScriptObject { { "site", Views.Site.Of(site) }, { "data", DataView.Of(site.Data) } };
    }

    /// <summary>Template names without the extension: <c>pages/step</c>.</summary>
    public IEnumerable<string> Names => templates.Keys;

    public static Theme Load(SourceTree theme, Site site, DiagnosticBag bag, CancellationToken cancellation)
    {
        var templates = new Dictionary<string, Template?>(StringComparer.Ordinal);
        foreach (var file in theme.Files.Where(file => file.Extension == ".html" && Folders.Any(folder => file.Path.StartsWith(
            folder,
            StringComparison.Ordinal))))
        {
            templates[file.Path[..^".html".Length]] = SourceText.Read(file, bag) is { } source ? Parse(source, bag) : null;
        }

        return new(templates.ToFrozenDictionary(StringComparer.Ordinal), Drawings(theme, bag), site, bag, cancellation);
    }

    /// <summary>Pictures that pages carry inside them, so that they take the page's colours: <c>drawings/go-slowly.svg</c> is <c>go-slowly</c>.</summary>
    private static Dictionary<string, TrustedHtml> Drawings(SourceTree theme, DiagnosticBag bag)
    {
        var drawings = new Dictionary<string, TrustedHtml>(StringComparer.Ordinal);
        foreach (var file in theme.Files.Where(file => file.Extension == ".svg" && file.Path.StartsWith("drawings/", StringComparison.Ordinal)))
        {
            if (SourceText.Read(file, bag) is { } source)
            {
                drawings[Path.GetFileNameWithoutExtension(file.Name)] = new(Encoding.UTF8.GetBytes(source.Text.Trim().Replace(SvgName, string.Empty, StringComparison.Ordinal)));
            }
        }

        return drawings;
    }

    public bool Has(string template) => templates.ContainsKey(template);

    /// <summary>Renders a template. What goes wrong is reported, and false returned; the target then holds a part of it.</summary>
    /// <param name="user">What it is rendered for, for messages.</param>
    /// <param name="values">By the names that the template knows them by.</param>
    public bool Render(string template, Position user, IReadOnlyDictionary<string, object?> values, Utf8Buffer target)
    {
        if (!templates.TryGetValue(template, out var found))
        {
            bag.Report(Rules.TemplateMissing, user, $"The theme has no template '{template}.html'.", Suggestion.DidYouMean(template, templates.Keys));
            return false;
        }

        if (found is null || isOverLimit)
        {
            return false;
        }

        if (!contexts.TryTake(out var context))
        {
            context = new(builtins, cancellation);
            context.PushGlobal(globals);
        }

        var limit = target.Limit;
        target.Limit = target.Length + MostBytes;
        context.Target = target;
        var scope = new ScriptObject();
        foreach (var (name, value) in values)
        {
            scope[name] = value;
        }

        context.PushGlobal(scope);
        context.Begin(found.Page!);
        var isWhole = Evaluate(context, found, user, values);
        target.Limit = limit;
        if (!isWhole)
        {
            return false;
        }

        context.PopGlobal();
        contexts.Add(context);
        return true;
    }

    private static Template? Parse(SourceText source, DiagnosticBag bag)
    {
        // What is included stands within a line of somebody else: the line end that closes its file is the editor's.
        var isIncluded = source.File.Contains("partials/", StringComparison.Ordinal) || source.File.Contains("fields/", StringComparison.Ordinal);
        var template = Template.Parse(isIncluded && source.Text.EndsWith('\n') ? source.Text[..^1] : source.Text, source.File);
        if (template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is { } error)
        {
            // The parser stumbles on from its first error to others that are none.
            // What is missing at the end has no place for Scriban.
            bag.Report(Rules.TemplateBroken, error.Span.Start.Line < 0 ? source.At(source.Text.Length) : At(error.Span), WithoutFrame(error.Message));
        }

        var refused = template.HasErrors ? null : RefusedStatements.Find(template.Page!);
        if (refused is ScriptCaptureStatement)
        {
            bag.Report(Rules.TemplateBroken, At(refused.Span), "'capture' would escape its text twice.", "Use 'include' with values, or 'wrap'.");
        }
        else if (refused is not null)
        {
            bag.Report(Rules.TemplateBroken, At(refused.Span), "This stands outside of a loop.", "To leave a template early, write 'ret'.");
        }

        return template.HasErrors || refused is not null ? null : template;
    }

    private bool Evaluate(PageContext context, Template template, Position user, IReadOnlyDictionary<string, object?> values)
    {
        try
        {
            context.Evaluate(Once);
            return true;
        }
        catch (Exception failure) when (cancellation.IsCancellationRequested && failure is ScriptRuntimeException or OperationCanceledException)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellation);
        }
        catch (ScriptRuntimeException failure) when (Cause<BrokenIncludeException>(failure) is not null)
        {
            return false;
        }
        catch (ScriptRuntimeException failure)
        {
            if (failure.OriginalMessage.Contains("limit", StringComparison.OrdinalIgnoreCase) || Cause<BufferLimitException>(failure) is not null)
            {
                ReportLimit(At(failure.Span), Message(failure), user);
            }
            else
            {
                bag.Report(Rules.TemplateFailed, At(failure.Span), Message(failure), $"{Near(failure.OriginalMessage, values)}It was rendering {user.File}.");
            }
        }
        catch (BufferLimitException failure)
        {
            ReportLimit(new(template.SourceFilePath ?? string.Empty, 1, 1), failure.Message, user);
        }

        return false;
    }

    /// <summary>The parser's message without what stands around each of them: <c>Error while parsing …: … in: …</c>.</summary>
    private static string WithoutFrame(string message)
    {
        const string Before = "Error while parsing ";
        const string After = " in: ...";
        var start = message.StartsWith(Before, StringComparison.Ordinal) ? message.IndexOf(": ", StringComparison.Ordinal) + 2 : 0;
        return message.EndsWith(After, StringComparison.Ordinal) ? message[start..^After.Length] + "." : message[start..];
    }

    /// <summary>What was meant by a variable that is not there, with a blank behind it; empty where nothing is close.</summary>
    private string Near(string message, IReadOnlyDictionary<string, object?> values)
    {
        var parts = message.Split('`');
        return message.StartsWith("The variable", StringComparison.Ordinal) && parts.Length == 3
            && Suggestion.DidYouMean(parts[1], [.. values.Keys, .. globals.Keys, .. builtins.Keys]) is { } hint ? hint + " " : string.Empty;
    }

    private void ReportLimit(Position position, string message, Position user)
    {
        isOverLimit = true;
        bag.Report(Rules.TemplateLimit, position, message, $"It was rendering {user.File}.");
    }

    private static T? Cause<T>(Exception failure)
        where T : Exception => failure is T found ? found : failure.InnerException is null ? null : Cause<T>(failure.InnerException);

    private static string Message(ScriptRuntimeException failure) =>
        Cause<BufferLimitException>(failure)?.Message ?? failure.OriginalMessage;

    private static Position At(SourceSpan span) => new(span.FileName ?? string.Empty, Math.Max(0, span.Start.Line) + 1, Math.Max(0, span.Start.Column) + 1);
}
