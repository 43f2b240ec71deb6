using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SiteGen.Serving;

/// <summary>
/// What an open page is told, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): that it
/// has changed, and what stands against the newest build.
/// </summary>
internal sealed class News(LiveSite live)
{
    /// <summary>How long nothing is sent before an empty line, which tells whether the page is still there.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public async Task SendAsync(HttpContext context, string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var version = asked.TryGetValue("version", out var value) ? value.ToString() : string.Empty;
        var path = asked.TryGetValue("page", out var page) ? RequestPath.Read(page.ToString()) : null;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (path is not null && HttpMethods.IsGet(context.Request.Method))
        {
            await FollowAsync(context, path.Value, version);
        }
    }

    private async Task FollowAsync(HttpContext context, RequestPath path, string version)
    {
        using var open = live.Shown.Site is { } site ? live.Open(Answer.For(site, path).Address) : null;
        var told = default(Shown);
        while (true)
        {
            var (shown, changed) = live.Current();
            if (shown.Version(path) != version)
            {
                await SendAsync(context, "reload", default);
                return;
            }

            // The first failure's page says by itself what is wrong.
            if (shown.Site is not null && (told is null || !told.Errors.SequenceEqual(shown.Errors)))
            {
                await SendAsync(context, "findings", FindingsJson.Of(shown.Errors));
                told = shown;
            }

            await WaitAsync(context, changed);
        }
    }

    private static async Task WaitAsync(HttpContext context, Task changed)
    {
        try
        {
            await changed.WaitAsync(Silence, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            await context.Response.WriteAsync(":\n\n", context.RequestAborted);
        }
    }

    private static async Task SendAsync(HttpContext context, string name, ReadOnlyMemory<byte> data)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {System.Text.Encoding.UTF8.GetString(data.Span)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
