using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// What a reader does and sees in one tab. An element is named by a CSS selector and its place among all that match: from 0, or from the end as -1.
/// Whatever is waited for may come late by <see cref="Reader.Patience"/>.
/// </summary>
internal abstract class Tab
{
    // How often the page is looked at while something is waited for, in milliseconds.
    protected const int Pause = 40;

    /// <summary>The beginning of a function of JavaScript that is given a selector and a place: finds the element.</summary>
    protected const string Find = "const found = document.querySelectorAll(given.selector); const element = found[given.place < 0 ? found.length + given.place : given.place];";

    public abstract Task<string> AddressAsync();

    /// <summary>Opens an address, and waits until it has loaded. A page that asks whether to leave is asked.</summary>
    public abstract Task GoAsync(string address);

    public abstract Task BackAsync();

    public abstract Task ForwardAsync();

    public abstract Task ReloadAsync();

    public abstract Task CloseAsync();

    public abstract Task ClickAsync(string selector, int place = 0);

    /// <summary>Puts a text in the place of what a box holds, as if it were typed or pasted.</summary>
    public abstract Task FillAsync(string selector, string text, int place = 0);

    /// <summary>Types at the end of what a box holds, key by key.</summary>
    public abstract Task TypeAsync(string selector, string text, int place = 0);

    /// <summary>Presses a key, named as in the DOM, where the focus is; <c>Shift+</c> before it holds that.</summary>
    public abstract Task PressAsync(string key);

    /// <summary>Presses a key again and again.</summary>
    public virtual async Task PressAsync(string key, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await PressAsync(key);
        }
    }

    /// <summary>Presses a key that repeats while it is held.</summary>
    public abstract Task HoldAsync(string key, int repeats);

    /// <summary>Runs a function in the page, and hands its result over as JSON does, with the names that the web writes.</summary>
    /// <param name="function">A function of JavaScript, of one argument or none; it may be asynchronous.</param>
    /// <param name="argument">What JSON can carry.</param>
    public abstract Task<T> RunAsync<T>(string function, object? argument = null);

    /// <summary>Chooses a file in a file box.</summary>
    public abstract Task GiveFileAsync(string selector, byte[] content);

    /// <summary>Clicks on what saves a file, and reads the file.</summary>
    public abstract Task<(string Name, byte[] Content)> SaveAsync(string selector);

    public abstract Task<byte[]> PictureAsync();

    /// <summary>Prints to a PDF, with the margins that the page sets; where an engine takes them from its driver alone, with the same ones from there.</summary>
    /// <param name="paper">A4, Letter, or half of one: A5, Half letter.</param>
    /// <exception cref="NotSupportedException">WebKit's driver cannot; <see cref="SiteFixture.BeginPrintingAsync"/> makes readers who can in every engine.</exception>
    public virtual Task<byte[]> PrintAsync(string paper) => throw new NotSupportedException();

    public Task RunAsync(string function, object? argument = null) => RunAsync<JsonElement?>(function, argument);

    public Task FocusAsync(string selector, int place = 0) => OnAsync<bool?>(selector, place, "element.focus()");

    public Task CheckAsync(string selector, int place = 0) => SetAsync(selector, place, true);

    public Task UncheckAsync(string selector, int place = 0) => SetAsync(selector, place, false);

    public Task<int> CountAsync(string selector) => RunAsync<int>("selector => document.querySelectorAll(selector).length", selector);

    public Task<string> ValueAsync(string selector, int place = 0) => OnAsync<string>(selector, place, "element.value");

    public Task<string?> AttributeAsync(string selector, string name, int place = 0) => OnAsync<string?>(selector, place, $"element.getAttribute('{name}')");

    public Task<string> ContentAsync() => RunAsync<string>("() => document.documentElement.outerHTML");

    /// <summary>What is in the box, the same with or without spaces at its ends.</summary>
    public Task SeeTextAsync(string selector, string text, int place = 0) => SeeAsync(selector, place, "element.textContent.trim().replace(/\\s+/g, ' ')", text);

    public Task SeeTextAsync(string selector, Regex text, int place = 0) => SeeAsync<string>(selector, place, "element.textContent.trim().replace(/\\s+/g, ' ')", text.IsMatch, text.ToString());

    public Task SeeWordsAsync(string selector, string words, int place = 0) =>
        SeeAsync<string>(selector, place, "element.textContent.trim().replace(/\\s+/g, ' ')", text => text.Contains(words, StringComparison.Ordinal), words);

    public Task SeeNoWordsAsync(string selector, string words, int place = 0) =>
        SeeAsync<string>(selector, place, "element.textContent", text => !text.Contains(words, StringComparison.Ordinal), $"no '{words}'");

    public Task SeeSomeTextAsync(string selector, int place = 0) => SeeAsync<string>(selector, place, "element.textContent", text => text.Length > 0, "a text");

    public Task SeeValueAsync(string selector, string value, int place = 0) => SeeAsync(selector, place, "element.value", value);

    public Task SeeCheckedAsync(string selector, int place = 0, bool isChecked = true) => SeeAsync(selector, place, "element.checked", isChecked);

    public Task SeeFocusAsync(string selector, int place = 0) => SeeAsync(selector, place, "document.activeElement === element", true);

    public Task SeeShownAsync(string selector, int place = 0, bool isShown = true) =>
        SeeAsync(selector, place, "element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'", isShown);

    public Task SeeHiddenAsync(string selector, int place = 0) => SeeShownAsync(selector, place, isShown: false);

    public Task SeeCountAsync(string selector, int count) => UntilAsync(() => CountAsync(selector), found => found == count, $"{count} of {selector}");

    /// <summary>Waits until another address is there, with all of its page: WebKit's driver hangs where it is sent on before.</summary>
    public async Task SeeAddressAsync(string address)
    {
        await UntilAsync(AddressAsync, found => found == address, address);
        await UntilAsync(() => RunAsync<string>("() => document.readyState"), state => state == "complete", "a whole page");
    }

    /// <summary>Looks again and again until what is seen is right.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">It never was.</exception>
    public async Task UntilAsync<T>(Func<Task<T>> look, Func<T, bool> isRight, string wanted)
    {
        var clock = Stopwatch.StartNew();
        object? seen = null;
        while (clock.ElapsedMilliseconds < Reader.Patience)
        {
            try
            {
                var found = await look();
                if (isRight(found))
                {
                    return;
                }

                seen = found;
            }
            catch (Exception problem) when (IsPassing(problem))
            {
                seen = problem.Message;
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{wanted} was not seen; at last it was: {seen} ({await AddressAsync()})");
    }

    /// <summary>The arguments of a function, as a list that JSON carries to the page.</summary>
    protected static string Given(object? argument) => JsonSerializer.Serialize(argument is null ? [] : new[] { argument });

    /// <summary>What JSON has carried from the page.</summary>
    protected static T Got<T>(string? result) => JsonSerializer.Deserialize<T>(result ?? "null", JsonSerializerOptions.Web)!;

    /// <summary>Whether an error means no more than that another page is just coming, or an element is not there yet.</summary>
    protected abstract bool IsPassing(Exception problem);

    private Task<T> OnAsync<T>(string selector, int place, string expression) =>
        RunAsync<T>($"given => {{ {Find} return {expression}; }}", new { selector, place });

    private Task SeeAsync<T>(string selector, int place, string expression, T wanted) =>
        SeeAsync<T>(selector, place, expression, found => Equals(found, wanted), $"{wanted}");

    private Task SeeAsync<T>(string selector, int place, string expression, Func<T, bool> isRight, string wanted) =>
        UntilAsync(() => OnAsync<T>(selector, place, expression), isRight, $"{selector}: {wanted}");

    private async Task SetAsync(string selector, int place, bool to)
    {
        await UntilAsync(() => CountAsync(selector), count => count > 0, selector);
        if (await OnAsync<bool>(selector, place, "element.checked") != to)
        {
            await ClickAsync(selector, place);
            await SeeCheckedAsync(selector, place, to);
        }
    }
}
