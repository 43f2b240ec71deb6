using System.Diagnostics;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Remote;
using SiteGen.Sites;

namespace SiteGen.BrowserTests.Engines;

/// <summary>
/// A tab of WebKit. Its driver never shows the question before leaving: what the page would have the browser ask is found by an event like the
/// browser's own, before every way of leaving that goes by the driver.
/// </summary>
internal sealed class WebKitTab(WebKitReader reader, WebKitDriver driver, string window) : Tab
{
    private const string Leaving = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["Tab"] = OpenQA.Selenium.Keys.Tab,
        ["Enter"] = OpenQA.Selenium.Keys.Enter,
        ["Shift"] = OpenQA.Selenium.Keys.Shift,
        ["Escape"] = OpenQA.Selenium.Keys.Escape,
        ["Backspace"] = OpenQA.Selenium.Keys.Backspace,
    };

    public override Task<string> AddressAsync() => DoAsync(session => session.Url);

    public override Task GoAsync(string address) => LeaveAsync(session => session.Url = address);

    public override Task BackAsync() => LeaveAsync(session => session.Navigate().Back());

    public override Task ForwardAsync() => LeaveAsync(session => session.Navigate().Forward());

    public override Task ReloadAsync() => LeaveAsync(session => session.Navigate().Refresh());

    public override Task CloseAsync() => LeaveAsync(session => session.Close());

    public override async Task ClickAsync(string selector, int place = 0)
    {
        await SeeShownAsync(selector, place);
        // The browser shows each saved file in a bar of its own, and the page below has less and less room.
        for (var clock = Stopwatch.StartNew(); ;)
        {
            try
            {
                await DoAsync(session =>
                {
                    var element = Of(session, selector, place);
                    session.ExecuteScript("arguments[0].scrollIntoView({ block: 'center' })", element);
                    element.Click();
                });
                break;
            }
            catch (ElementNotInteractableException) when (clock.ElapsedMilliseconds < Reader.Patience)
            {
                // Nothing was clicked: the page is still moving.
                await Task.Delay(50);
            }
        }

        await AnswerAsync();
    }

    public override Task FillAsync(string selector, string text, int place = 0) => DoAsync(session =>
    {
        var box = Of(session, selector, place);
        session.ExecuteScript("arguments[0].focus(); arguments[0].select()", box);
        box.SendKeys(text.Length == 0 ? OpenQA.Selenium.Keys.Backspace : text);
    });

    public override Task TypeAsync(string selector, string text, int place = 0) => DoAsync(session => Of(session, selector, place).SendKeys(text));

    public override Task PressAsync(string key) => DoAsync(session =>
    {
        var held = key.StartsWith("Shift+", StringComparison.Ordinal);
        var name = held ? key["Shift+".Length..] : key;
        var pressed = Keys.GetValueOrDefault(name, name);
        var actions = new Actions(session);
        actions = held ? actions.KeyDown(OpenQA.Selenium.Keys.Shift) : actions;
        actions = name == "Shift" ? actions.KeyDown(pressed).KeyUp(pressed) : actions.SendKeys(pressed);
        (held ? actions.KeyUp(OpenQA.Selenium.Keys.Shift) : actions).Perform();
    });

    public override Task PressAsync(string key, int times) => DoAsync(session =>
    {
        var actions = new Actions(session);
        for (var i = 0; i < times; i++)
        {
            actions = actions.SendKeys(Keys.GetValueOrDefault(key, key));
        }

        actions.Perform();
    });

    // The driver presses a held key no second time; the page is told what a keyboard's own repeats tell.
    public override Task HoldAsync(string key, int repeats) => RunAsync("""
        given => {
          for (let i = 0; i < given.repeats; i++) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: given.key, repeat: i > 0, bubbles: true, cancelable: true }));
          }
        }
        """, new { key, repeats });

    // Not by the driver's own asynchronous scripts: in a page that came back from the browser's memory they never end.
    public override async Task<T> RunAsync<T>(string function, object? argument = null)
    {
        var script = $$"""
            const result = ({{function}})(...JSON.parse(arguments[0]));
            if (!(result instanceof Promise)) {
              return JSON.stringify(result ?? null);
            }
            window.promised = '~';
            result.then(value => { window.promised = JSON.stringify(value ?? null); }, problem => { window.promised = '!' + problem; });
            return '~';
            """;
        var given = Given(argument);
        var result = await DoAsync(session => (string?)session.ExecuteScript(script, given));
        for (var clock = Stopwatch.StartNew(); result is null or "~" && clock.ElapsedMilliseconds < Reader.Patience;)
        {
            await Task.Delay(Pause);
            // Nothing comes back from a script that a question of the page has cut short.
            var isCut = result is null;
            result = await DoAsync(session => (string?)(isCut ? session.ExecuteScript(script, given) : session.ExecuteScript("return window.promised")));
        }

        return result is null or "~" or ['!', ..] ? throw new JavaScriptException(result ?? "It never ended.") : Got<T>(result);
    }

    public override async Task GiveFileAsync(string selector, byte[] content)
    {
        var file = Path.Combine(driver.Home, "file.json");
        await File.WriteAllBytesAsync(file, content);
        await DoAsync(session => session.FindElement(By.CssSelector(selector)).SendKeys(file));
        await AnswerAsync();
    }

    public override Task<(string Name, byte[] Content)> SaveAsync(string selector) => SavedFiles.NextAsync(driver.Home, () => ClickAsync(selector));

    public override Task<byte[]> PictureAsync() => DoAsync(session => session.GetScreenshot().AsByteArray);

    /// <summary>Answers the question that the page asks, where it asks one.</summary>
    public Task AnswerAsync() => Task.Run(() => Answer(Session()));

    protected override bool IsPassing(Exception problem) => problem is WebDriverException or JavaScriptException or JsonException;

    private static IWebElement Of(RemoteWebDriver session, string selector, int place)
    {
        var found = session.FindElements(By.CssSelector(selector));
        return found[place < 0 ? found.Count + place : place];
    }

    private RemoteWebDriver Session()
    {
        var session = driver.Session;
        if (!string.Equals(driver.Current, window, StringComparison.Ordinal))
        {
            session.SwitchTo().Window(window);
            driver.Current = window;
        }

        return session;
    }

    private async Task LeaveAsync(Action<RemoteWebDriver> leave)
    {
        if (await RunAsync<bool>(Leaving))
        {
            const string Question = "beforeunload: ";
            reader.Ask(Question);
            reader.Answered(Question);
            if (!reader.Yes)
            {
                return;
            }
        }

        await DoAsync(leave);
    }

    private Task<bool> DoAsync(Action<RemoteWebDriver> act) => DoAsync(session =>
    {
        act(session);
        return true;
    });

    // What is done while a question waits is done when it is answered.
    private Task<T> DoAsync<T>(Func<RemoteWebDriver, T> act) => Task.Run(() =>
    {
        var session = Session();
        try
        {
            return act(session);
        }
        catch (UnhandledAlertException)
        {
            Answer(session);
            return act(session);
        }
    });

    private void Answer(RemoteWebDriver session)
    {
        try
        {
            var question = session.SwitchTo().Alert();
            var text = "confirm: " + question.Text;
            reader.Ask(text);
            if (reader.Yes)
            {
                question.Accept();
            }
            else
            {
                question.Dismiss();
            }

            reader.Answered(text);
        }
        catch (NoAlertPresentException)
        {
            // It asks nothing.
        }
    }
}
