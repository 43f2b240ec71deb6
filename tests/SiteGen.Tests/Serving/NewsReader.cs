namespace SiteGen.Tests.Serving;

/// <summary>One event that an open page is told.</summary>
internal sealed record NewsEvent(string Name, string Data)
{
    /// <summary>Nothing stands against the newest build.</summary>
    public bool IsAllClear => Name == "findings" && Data.StartsWith("{\"errors\":[],", StringComparison.Ordinal);
}

/// <summary>Reads server-sent events as a browser does.</summary>
internal sealed class NewsReader : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private NewsReader(HttpResponseMessage answer, Stream stream)
    {
        this.answer = answer;
        lines = new(stream);
    }

    public static async Task<NewsReader> ConnectAsync(HttpClient client, string path, string version)
    {
        var address = $"/_sitegen/news?version={Uri.EscapeDataString(version)}&page={Uri.EscapeDataString(path)}";
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return new(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event that is wanted; those before it are passed over.</summary>
    public async Task<NewsEvent> UntilAsync(Predicate<NewsEvent> isWanted)
    {
        using var patience = new CancellationTokenSource(ServeProcess.Patience);
        var name = string.Empty;
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && new NewsEvent(name, line["data: ".Length..]) is var told && isWanted(told))
            {
                return told;
            }
        }

        throw new InvalidOperationException("The server ended the news.");
    }

    public Task<NewsEvent> ReloadAsync() => UntilAsync(told => told.Name == "reload");

    public Task<NewsEvent> FindingAsync(string code) => UntilAsync(told => told.Name == "findings" && told.Data.Contains($"\"{code}\"", StringComparison.Ordinal));

    public Task<NewsEvent> AllClearAsync() => UntilAsync(told => told.IsAllClear);

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
