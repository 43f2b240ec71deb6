using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Buffers;

namespace SiteGen.Rendering;

/// <summary>Renders templates into UTF-8: every value is escaped but trusted HTML; unknown names are errors; what never ends is ended.</summary>
internal sealed class PageContext : TemplateContext
{
    private const int MaxLoops = 2_000_000;
    private const int MaxDepth = 40;
    private readonly Utf8Output output = new();

    public PageContext(ScriptObject builtins, CancellationToken cancellation)
        : base(builtins, StringComparer.Ordinal)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = true;
        AutoIndent = false;
        LoopLimit = MaxLoops;
        LoopLimitQueryable = MaxLoops;
        RecursiveLimit = MaxDepth;
        ObjectRecursionLimit = MaxDepth;
        LimitToString = 1 << 20;
        OnStringLimit = ScriptLimitBehavior.Throw;
        // Scriban counts over the whole life of a context and then cuts off in silence; the buffer has its own limit, a page.
        OutputLimit = 0;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        CancellationToken = cancellation;
        NewLine = "\n";
        PushCulture(CultureInfo.InvariantCulture);
        PushOutput(output);
    }

    /// <summary>How many includes are open.</summary>
    public int Includes { get; set; }

    public Utf8Buffer Target
    {
        get => output.Target;
        set => output.Target = value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case TrustedHtml html:
                Target.Write(html.Utf8.Span);
                break;
            case string text:
                Html.Escape(text, Target);
                break;
            default:
                Html.Escape(ObjectToString(textAsObject), Target);
                break;
        }

        return this;
    }

    private sealed class Utf8Output : IScriptOutput
    {
        public Utf8Buffer Target { get; set; } = null!;

        public void Write(string text, int offset, int count) => Target.Write(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
