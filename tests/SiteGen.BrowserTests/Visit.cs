using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests;

/// <summary>One reader with a fresh browser profile. Notes every request, every question of the page, and everything that the browser complains of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // A blocked action is a complaint even where the browser prints nothing.
    private const string ReportViolations = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    // In milliseconds. Much longer than anything here takes on a free machine; shorter than anybody's wait for a browser that hangs.
    private const int Patience = 60_000;

    private readonly Channel<string> asked = Channel.CreateUnbounded<string>();

    private Visit(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ConcurrentQueue<IRequest> Requests { get; } = [];

    /// <summary>Errors and warnings of the console, uncaught errors, and breaches of the content security policy.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>The questions that were asked, each as its type and its text.</summary>
    public ConcurrentQueue<string> Questions { get; } = [];

    /// <summary>The reader's answer to every question.</summary>
    public bool Yes { get; set; } = true;

    public static Task<Visit> BeginAsync(SiteFixture site, BrowserNewContextOptions? options = null) => BeginAsync(site.Browser, options);

    public static async Task<Visit> BeginAsync(IBrowser browser, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(ReportViolations);
        var visit = new Visit(context, await context.NewPageAsync());
        context.Request += (_, request) => visit.Requests.Enqueue(request);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit.Complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        visit.Attend(visit.Page);
        return visit;
    }

    /// <summary>Waits until the page asks something that was not waited for before.</summary>
    public async Task<string> NextQuestionAsync() =>
        await asked.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMilliseconds(Patience), TestContext.Current.CancellationToken);

    /// <summary>A second tab of the same browser.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var page = await Context.NewPageAsync();
        Attend(page);
        return page;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Attend(IPage page)
    {
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Dialog += async (_, dialog) =>
        {
            var question = $"{dialog.Type}: {dialog.Message}";
            Questions.Enqueue(question);
            await (Yes ? dialog.AcceptAsync() : dialog.DismissAsync());
            asked.Writer.TryWrite(question);
        };
    }
}
