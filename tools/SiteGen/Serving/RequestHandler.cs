using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SiteGen.Serving;

/// <summary>Answers one request from what the live site shows.</summary>
/// <param name="isLive">Pages are told when they change. Else they are byte for byte what a build publishes.</param>
internal sealed class RequestHandler(LiveSite live, int port, bool isLive)
{
    /// <summary>As Netlify sends it where the site says nothing else.</summary>
    private const string AskEachTime = "public, max-age=0, must-revalidate";

    private readonly string[] hosts = [.. Hosts(port)];
    private readonly News news = new(live);

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;

        // A page of another host whose name leads to this machine must not read a site that is not published yet.
        if (!hosts.Contains(request.Headers.Host.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return PlainAsync(context, StatusCodes.Status421MisdirectedRequest, $"This server answers to http://localhost:{port}/ only.\n");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return PlainAsync(context, StatusCodes.Status405MethodNotAllowed, "A site of files can only be read.\n");
        }

        if (RequestPath.Read(context.Features.Get<IHttpRequestFeature>()!.RawTarget) is not { } path)
        {
            return PlainAsync(context, StatusCodes.Status400BadRequest, "This is not the address of a file.\n");
        }

        return isLive && path.Text == ReloadScript.NewsPath ? news.SendAsync(context, path.Query)
            : isLive && path.Text == ReloadScript.Path ? ScriptAsync(context)
            : SiteAsync(context, path, live.Shown);
    }

    private static IEnumerable<string> Hosts(int port)
    {
        foreach (var name in (string[])["localhost", "127.0.0.1", "[::1]"])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}:{port}");
            if (port == 80)
            {
                yield return name;
            }
        }
    }

    private Task SiteAsync(HttpContext context, RequestPath path, Shown shown)
    {
        if (shown.Site is not { } site)
        {
            context.Response.Headers.ContentSecurityPolicy = FirstFailurePage.Policy;
            return HtmlAsync(context, StatusCodes.Status500InternalServerError, FirstFailurePage.Of(shown.Errors), shown.Version(path));
        }

        var answer = Answer.For(site, path);
        foreach (var (name, value) in site.Headers.For(path.Text))
        {
            context.Response.Headers[name] = isLive && name.Equals(Policy.HeaderName, StringComparison.OrdinalIgnoreCase) ? Policy.Relaxed(value) : value;
        }

        if (answer.Location is not null)
        {
            context.Response.Headers.Location = answer.Location;
            return PlainAsync(context, answer.Status, $"Redirecting to {answer.Location}\n");
        }

        if (answer.File is not { } file)
        {
            return PlainAsync(context, answer.Status, "There is nothing here.\n");
        }

        var type = ContentTypes.Of(answer.Address);
        return type == ContentTypes.Html
            ? HtmlAsync(context, answer.Status, file.Bytes, shown.Version(path))
            : FileAsync(context, answer.Status, type, file.Bytes, file.Tag);
    }

    private Task HtmlAsync(HttpContext context, int status, ReadOnlyMemory<byte> html, string version) =>
        FileAsync(context, status, ContentTypes.Html, isLive ? LivePage.Of(html.Span, version) : html, version);

    private static Task ScriptAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return FileAsync(context, StatusCodes.Status200OK, ContentTypes.Script, ReloadScript.Bytes, ServedFile.Of(ReloadScript.Bytes.Span).Tag);
    }

    private static Task PlainAsync(HttpContext context, int status, string text) =>
        BytesAsync(context, status, ContentTypes.Text, System.Text.Encoding.UTF8.GetBytes(text));

    private static Task FileAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes, string tag)
    {
        var headers = context.Response.Headers;
        var entityTag = new EntityTagHeaderValue($"\"{tag}\"");
        if (status == StatusCodes.Status200OK)
        {
            headers.ETag = entityTag.ToString();
        }

        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = AskEachTime;
        }

        if (status == StatusCodes.Status200OK && IsKnown(context.Request.Headers.IfNoneMatch, entityTag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return BytesAsync(context, status, StringValues.IsNullOrEmpty(headers.ContentType) ? type : headers.ContentType.ToString(), bytes);
    }

    private static bool IsKnown(StringValues known, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));

    private static async Task BytesAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
