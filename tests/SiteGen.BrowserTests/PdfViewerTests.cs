using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.BrowserTests;

/// <summary>What a reader types into a sheet's PDF in Chromium's own viewer, and what is then in the file that the viewer saves.</summary>
public sealed partial class PdfViewerTests(SiteFixture site)
{
    private const double PixelsPerPoint = 96 / 72.0;
    private const string Greek = "Τα λεφτά, η μητέρα του και η σιωπή";
    private const string Sheet = "worksheets/breakup-reasons-letter.pdf";

    private static readonly string LongAnswer = string.Concat(Enumerable.Repeat("We kept coming back to the same three things. ", 14));

    [BrowserFact]
    public async Task A_full_place_takes_no_more_and_letters_that_the_font_lacks_are_drawn_with_the_readers_own()
    {
        await using var browser = await site.LaunchWholeChromiumAsync();
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.SetViewportSizeAsync(1000, 1300);
        await visit.Page.GotoAsync(site.FileUrl + Sheet + "#zoom=100&toolbar=0");
        var viewer = await ViewerAsync(visit.Page);
        await TypeAsync(visit.Page, viewer, "reason-given", LongAnswer);
        await TypeAsync(visit.Page, viewer, "underneath", Greek);

        using var saved = PdfDocument.Open(await SaveAsync(viewer));

        var (answer, greek) = (Field(saved, "reason-given"), Field(saved, "underneath"));
        Assert.InRange(answer.Value!.Length, 300, 600);
        Assert.StartsWith(answer.Value, LongAnswer, StringComparison.Ordinal);
        Assert.Equal(Greek, greek.Value);
        Assert.Contains(Fonts(saved, greek), font => font != "Field");
        Assert.All(Fonts(saved, answer), font => Assert.Equal("Field", font));
    }

    /// <summary>The viewer's own page, once it shows the file.</summary>
    private static async Task<IFrame> ViewerAsync(IPage page)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await page.WaitForTimeoutAsync(200);
            var frame = page.Frames.FirstOrDefault(frame => frame.Url.StartsWith("chrome-extension:", StringComparison.Ordinal));
            if (frame is not null && await frame.EvaluateAsync<bool>("() => !!document.querySelector('pdf-viewer')?.documentDimensions"))
            {
                return frame;
            }
        }

        Assert.Skip("This browser shows no PDF, or in a viewer that cannot be driven.");
        return page.MainFrame;
    }

    /// <summary>A viewer that is busy loses the first letters: what it took is looked at, and typed again.</summary>
    private async Task TypeAsync(IPage page, IFrame viewer, string name, string text)
    {
        using var blank = PdfDocument.Open(Path.Combine(site.Folder, Sheet));
        var bounds = Field(blank, name).Bounds!.Value;
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var corner = await viewer.EvaluateAsync<double[]>("() => { const page = document.querySelector('pdf-viewer').viewport.getPageScreenRect(0); return [page.x, page.y]; }");
            await page.Mouse.ClickAsync(
                (float)(corner[0] + ((bounds.Left + (bounds.Width / 2)) * PixelsPerPoint)),
                (float)(corner[1] + ((blank.GetPage(1).Height - bounds.Bottom - (bounds.Height / 2)) * PixelsPerPoint)));
            await page.WaitForTimeoutAsync(400 * attempt);
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
            await page.WaitForTimeoutAsync(400 * attempt);
            using var saved = PdfDocument.Open(await SaveAsync(viewer));
            if (Field(saved, name).Value is { Length: > 0 } value && text.StartsWith(value, StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    /// <summary>The file as the button for it would save it.</summary>
    private static async Task<byte[]> SaveAsync(IFrame viewer) => Convert.FromBase64String(await viewer.EvaluateAsync<string>("""
        async () => {
          const saved = await document.querySelector('pdf-viewer').pluginController_.save('EDITED');
          return btoa(Array.from(new Uint8Array(saved.dataToSave), byte => String.fromCharCode(byte)).join(''));
        }
        """));

    private static AcroTextField Field(PdfDocument pdf, string name)
    {
        Assert.True(pdf.TryGetForm(out var form));
        return form.Fields.OfType<AcroTextField>().Single(field => field.Information.PartialName == name);
    }

    /// <summary>The fonts that a field's words are drawn with.</summary>
    private static IEnumerable<string> Fonts(PdfDocument pdf, AcroTextField field)
    {
        var looks = (DictionaryToken)Resolve(pdf, field.Dictionary.Data["AP"]);
        var drawing = (StreamToken)Resolve(pdf, looks.Data["N"]);
        var content = Encoding.Latin1.GetString(drawing.Decode(DefaultFilterProvider.Instance).Span);
        return SetFont().Matches(content).Select(match => match.Groups[1].Value);
    }

    private static IToken Resolve(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? Resolve(pdf, pdf.Structure.GetObject(reference.Data).Data) : token;

    [GeneratedRegex(@"/(\S+)\s+[0-9.]+\s+Tf")]
    private static partial Regex SetFont();
}
