using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// One reader in one engine, on a copy of the site that is served for nobody else, from an origin for which nothing is kept. What is asked of the server, what the
/// page asks the reader, and what the browser complains of is noted.
/// </summary>
internal abstract class Reader(Engine engine, StaticServer server, string folder) : IAsyncDisposable
{
    /// <summary>In milliseconds. Much longer than anything here takes on a free machine; shorter than anybody's wait for a browser that hangs.</summary>
    public const int Patience = 60_000;

    /// <summary>In milliseconds: how long what one reader leaves may take until another can have it.</summary>
    public const int Rest = 5_000;

    private readonly Channel<string> answered = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> complaints = [];

    public Engine Engine => engine;

    /// <summary>The site at the root of its host, with a slash at the end.</summary>
    public string Url => server.Url;

    /// <summary>The same bytes below a path.</summary>
    public string DeepUrl => server.Url + "a/b/";

    /// <summary>The folder itself, as a reader opens it without any server.</summary>
    public string FileUrl { get; } = new Uri(folder + "/").AbsoluteUri;

    /// <summary>Where the quiet exit leads: another host.</summary>
    public string Elsewhere => server.Elsewhere;

    /// <summary>The first tab.</summary>
    public Tab Tab { get; protected set; } = null!;

    /// <summary>What the browser has asked the server for.</summary>
    public IEnumerable<StaticServer.Request> Requests => server.Requests;

    /// <summary>Errors and warnings of the console (where the engine tells them), uncaught errors, breaches of the content security policy, and requests to other hosts.</summary>
    public virtual IEnumerable<string> Complaints => complaints.Concat(server.Complaints);

    /// <summary>The questions that were asked, each as its type and its text: noted before the answer, so that whatever happens after the answer finds it here.</summary>
    public ConcurrentQueue<string> Questions { get; } = [];

    /// <summary>The reader's answer to every question.</summary>
    public bool Yes { get; set; } = true;

    public abstract Task<Tab> NewTabAsync();

    /// <summary>Waits until something has been asked and answered that was not waited for before.</summary>
    public virtual async Task<string> NextQuestionAsync() =>
        await answered.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMilliseconds(Patience), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await server.DisposeAsync();
    }

    internal void Complain(string complaint) => complaints.Enqueue(complaint);

    /// <summary>Notes a question that has no answer yet.</summary>
    internal void Ask(string question) => Questions.Enqueue(question);

    /// <summary>Tells who waits for it that a question has its answer.</summary>
    internal void Answered(string question) => answered.Writer.TryWrite(question);

    /// <summary>Whether there is a question with its answer that nobody has waited for.</summary>
    internal bool TryTakeQuestion(out string question) => answered.Reader.TryRead(out question!);

    protected abstract ValueTask EndAsync();
}
