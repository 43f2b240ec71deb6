namespace SiteGen.BrowserTests;

/// <summary>A walk with the Tab key: everything that can be used is reached, in the order of the page, with a visible focus.</summary>
public sealed class ChromiumKeyboardTests(SiteFixture site) : KeyboardBase(site)
{
    public static TheoryData<string> Addresses => Walks(Engine.Chromium);

    [Fact]
    public void Each_template_that_makes_a_page_is_walked()
    {
        var made = PageTypes.OfTheSite();
        Assert.Equal(Site.Pages, made.Keys);
        Assert.Equal(made.Values.Distinct().Order(), Places.Select(place => made[place]).Distinct().Order());
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public Task Tab_reaches_everything_in_order_with_a_visible_focus_and_is_never_caught(string address) => WalkAsync(Engine.Chromium, address);
}

/// <inheritdoc cref="ChromiumKeyboardTests"/>
/// <remarks>Nobody else may have a window of its browser meanwhile, so its walks come one after another.</remarks>
[Collection(Alone)]
public sealed class FirefoxKeyboardTests(SiteFixture site) : KeyboardBase(site)
{
    public const string Alone = "Firefox alone";

    public static TheoryData<string> Addresses => Walks(Engine.Firefox);

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public Task Tab_reaches_everything_in_order_with_a_visible_focus_and_is_never_caught(string address) => WalkAsync(Engine.Firefox, address);
}

/// <inheritdoc cref="ChromiumKeyboardTests"/>
public sealed class WebKitKeyboardTests(SiteFixture site) : KeyboardBase(site)
{
    public static TheoryData<string> Addresses => Walks(Engine.WebKit);

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public Task Tab_reaches_everything_in_order_with_a_visible_focus_and_is_never_caught(string address) => WalkAsync(Engine.WebKit, address);
}

/// <summary>A walk with the Tab key: everything that can be used is reached, in the order of the page, with a visible focus.</summary>
public abstract class KeyboardBase(SiteFixture site)
{
    private protected SiteFixture Site => site;

    // More than any page has: a walk that ends here was caught in a circle.
    private const int Most = 2000;

    // Many at once: whoever asks after every one waits for the browser three times as long.
    private const int AtOnce = 20;

    // Notes for each press of Tab what has the focus and whether that shows: an outline, or one at the label that stands for a hidden control. The last note is
    // of nothing, or of what has had the focus before.
    private const string Watch = """
        () => {
          window.stops = [];
          window.notes = [];
          window.note = () => {
            if (window.ended) { return; }
            const element = document.activeElement;
            if (!element || element === document.body) {
              window.ended = true;
              window.notes.push(null);
              return;
            }
            // A date has a stop for each of its parts.
            const stays = element.type === 'date' && element === window.stops.at(-1);
            const again = window.ended = !stays && window.stops.includes(element);
            const shown = style => parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
            const next = element.nextElementSibling;
            const seen = (element.type === 'date' && shown(getComputedStyle(element.parentNode))) || element.matches(':focus-visible') && (shown(getComputedStyle(element)) || (element.classList.contains('unseen') && next && shown(getComputedStyle(next))));
            if (!again && !stays) { window.stops.push(element); }
            window.notes.push([element.tagName + ' ' + (element.id || element.name || element.textContent.trim().slice(0, 40)), seen ? 'seen' : '', again ? 'again' : '']);
          };
          addEventListener('keyup', event => { if (event.key === 'Tab') { window.note(); } }, true);
        }
        """;

    // Where fewer presses were noted, the focus has left the page, or the page has not heard the last of them.
    private const string Noted = """
        presses => {
          const notes = window.notes;
          window.notes = [];
          if (notes.length < presses && !window.ended) {
            window.note();
            notes.push(...window.notes);
            window.notes = [];
          }
          return notes;
        }
        """;

    private const string Missed = """
        () => {
          const order = Array.from(document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]'))
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
            .filter(element => element.type !== 'radio' || element.form.querySelector('input[name="' + element.name + '"]') === element);
          const missed = order.filter(element => !window.stops.includes(element)).map(element => 'missed: ' + element.outerHTML.slice(0, 90));
          const stops = window.stops.filter(element => order.includes(element));
          const turned = stops.filter((element, i) => i > 0 && !(stops[i - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING));
          return missed.concat(turned.map(element => 'out of order: ' + element.outerHTML.slice(0, 90)));
        }
        """;

    /// <summary>A page of each template, and one of each kind of sheet.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "index.html", "steps/why-it-ended.html", "worksheets/index.html", "worksheets/breakup-reasons.html", "worksheets/miss-and-dont-miss.html",
        "worksheets/personality-profile.html", "worksheets/my-week.html", "if-the-answer-is-no.html", "safety.html", "privacy.html", "search.html",
        "sources.html", "about.html", "404.html", "late.html", "guide.html", "workbook.html",
    ];

    // Hundreds of stops, all of them on other pages too: a minute or two in each of the other engines.
    private static readonly string[] Long = ["guide.html", "workbook.html"];

    /// <summary>The pages that are walked in an engine.</summary>
    private protected static TheoryData<string> Walks(Engine engine) =>
        new((engine == Engine.Chromium ? Places : Places.Except(Long)).Select(place => new TheoryDataRow<string>(place) { Skip = Installed.Missing(engine) }));

    private protected async Task WalkAsync(Engine engine, string address)
    {
        await using var reader = await site.BeginAsync(engine, alone: true);
        await reader.Tab.GoAsync(reader.Url + address);
        await reader.Tab.RunAsync(Watch);
        var names = new List<string>();
        for (var isOver = false; !isOver && names.Count < Most;)
        {
            await reader.Tab.PressAsync("Tab", AtOnce);
            foreach (var stop in await reader.Tab.RunAsync<string[]?[]>(Noted, AtOnce))
            {
                if (stop is null || stop[2].Length > 0)
                {
                    Assert.True(stop is null || stop[0] == names[0], $"caught at {stop?[0]}");
                    isOver = true;
                    break;
                }

                Assert.True(stop[1].Length > 0, $"no visible focus: {stop[0]}");
                names.Add(stop[0]);
            }
        }

        Assert.Equal(["A Skip to the text", "A Leave this page", "A Get help"], names.Take(3));
        Assert.Empty(await reader.Tab.RunAsync<string[]>(Missed));
        await reader.Tab.FocusAsync(".skip");
        await reader.Tab.PressAsync("Enter");
        await reader.Tab.UntilAsync(() => reader.Tab.RunAsync<string>("() => location.hash"), hash => hash == "#main", "the text");
        await reader.Tab.PressAsync("Tab");
        await reader.Tab.UntilAsync(() => reader.Tab.RunAsync<string>("() => document.activeElement.closest('main, main ~ *') ? 'beyond' : document.activeElement.outerHTML.slice(0, 120)"), place => place == "beyond", "the focus beyond the bar");
    }
}
