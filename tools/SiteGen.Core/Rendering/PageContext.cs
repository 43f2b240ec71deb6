using System.Diagnostics;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Renders templates into UTF-8: every value is escaped but trusted HTML; unknown names are errors; what never ends is ended.</summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>Iterations of one page, those inside functions too. A book of a thousand pages on one page takes a tenth of it.</summary>
    private const int MaxLoops = 2_000_000;

    private const int MaxDepth = 40;

    /// <summary>What one page may compute. Steps do not depend on the machine, so that a site that builds here builds everywhere.</summary>
    private const long MostSteps = 10_000_000;

    /// <summary>A function takes longer over a long text, or over a list of such: so many characters are a step more.</summary>
    private const int CharactersInAStep = 32;

    /// <summary>What one page may allocate on its way. A page of a book takes a hundredth of it.</summary>
    private const long MostAllocated = 256L * 1024 * 1024;

    /// <summary>
    /// The last resort against what takes few steps and long: a thousand times what a large page takes. The clock must not decide
    /// whether an honest site builds.
    /// </summary>
    private const int MostSeconds = 20;

    /// <summary>What takes longer between two looks was the machine, which slept or did something else.</summary>
    private static readonly long LongestStep = Stopwatch.Frequency / 10;

    private readonly Utf8Output output = new();
    private ScriptNode? page;
    private long allocatedBefore;
    private long lastCheck;
    private long busy;
    private long steps;
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

    /// <summary>Begins to count what a page takes.</summary>
    public void Begin(ScriptNode template)
    {
        page = template;
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        lastCheck = Stopwatch.GetTimestamp();
        (steps, busy) = (0, 0);
    }

    /// <summary>The template that is rendered, for the first who asks; null for all others.</summary>
    public ScriptNode? TakePage()
    {
        (var taken, page) = (page, null);
        return taken;
    }

    /// <summary>Every node of a template passes here.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++steps > MostSteps)
        {
            throw new ScriptRuntimeException(
                scriptNode?.Span ?? default,
                string.Create(CultureInfo.InvariantCulture, $"This page takes more steps to render than the limit of {MostSteps:N0}."));
        }

        if (++evaluated % 16 == 0)
        {
            CheckLimits(scriptNode);
        }

        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        steps += value switch { string text => text.Length, ScriptArray list => Characters(list), _ => 0 } / CharactersInAStep;
        return value;
    }

    /// <summary>Renders a part of a template into a buffer of its own.</summary>
    public Utf8Buffer Apart(ScriptNode part)
    {
        var (outer, inner) = (Target, new Utf8Buffer { Limit = Target.Limit });
        Target = inner;
        Evaluate(part);
        Target = outer;
        return inner;
    }

    private static long Characters(ScriptArray list)
    {
        var sum = 0L;
        for (var i = 0; i < list.Count; i++)
        {
            sum += list[i] is string text ? text.Length : 1;
        }

        return sum;
    }

    private void CheckLimits(ScriptNode? node)
    {
        if (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore > MostAllocated)
        {
            throw new ScriptRuntimeException(node?.Span ?? default, $"This page takes more memory than the limit of {MostAllocated >> 20} MB.");
        }

        var now = Stopwatch.GetTimestamp();
        busy += Math.Min(now - lastCheck, LongestStep);
        lastCheck = now;
        if (busy > MostSeconds * Stopwatch.Frequency)
        {
            throw new ScriptRuntimeException(node?.Span ?? default, $"This page takes longer to render than the limit of {MostSeconds} seconds.");
        }
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
