using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Buffers;

namespace SiteGen.Rendering;

/// <summary>Renders templates into UTF-8: every value is escaped but trusted HTML; unknown names are errors; what never ends is ended.</summary>
internal sealed class PageContext : TemplateContext, IDisposable
{
    private const int MaxLoops = 2_000_000;
    private const int MaxDepth = 40;

    /// <summary>What one page may allocate on its way. A page of a book takes a hundredth of it.</summary>
    private const long MostAllocated = 256L * 1024 * 1024;

    /// <summary>What one page may take. A page of a book takes a thousandth of it.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(4);

    private readonly Utf8Output output = new();
    private readonly CancellationTokenSource ending;
    private long allocatedBefore;
    private uint evaluated;

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
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        CancellationToken = ending.Token;
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

    /// <summary>Begins to count what a page takes.</summary>
    public void Begin()
    {
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        ending.CancelAfter(MostTime);
    }

    public void End() => ending.CancelAfter(Timeout.Infinite);

    public void Dispose() => ending.Dispose();

    /// <summary>Every node of a template passes here.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++evaluated % 16 == 0 && GC.GetAllocatedBytesForCurrentThread() - allocatedBefore > MostAllocated)
        {
            throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"This page takes more memory than the limit of {MostAllocated >> 20} MB.");
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
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
