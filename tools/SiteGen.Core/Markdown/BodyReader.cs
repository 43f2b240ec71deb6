using System.Collections.Concurrent;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Reading;
using SiteGen.Text;

namespace SiteGen.Markdown;

/// <summary>Turns the bodies of pages into HTML. May be used by several threads at once.</summary>
internal sealed class BodyReader(Site site, LinkTable links, DiagnosticBag bag)
{
    private const int DeepestNesting = 64;

    /// <summary>What one text may grow to. References, abbreviations and tables can make much of little.</summary>
    private const int MostBytes = 16 * 1024 * 1024;
    private readonly MarkdownPipeline pipeline = Dialect.Pipeline(site.Settings, DeepestNesting);
    private readonly ConcurrentBag<BodyRenderer> renderers = [];

    public Body Read(Document document)
    {
        var text = document.Source.Text[document.BodyStart..];
        var task = new BodyTask(document, site, links, bag) { Text = text };
        using var buffer = new Utf8Buffer { Limit = MostBytes };
        if (document.IsMarkdown)
        {
            Render(task, text, buffer);
        }
        else
        {
            var html = WordingText.Expand(
                text,
                site.Wording,
                WordingText.Braces(text, task.At),
                bag,
                isHtml: true,
                onCopy: (at, from) => task.Add(new SourceMap.Part(at, from, IsVerbatim: true)));
            buffer.Write(html);
            task.Map = task.TakeMap();
        }

        foreach (var path in document.Page.Transcripts)
        {
            LinkTranscript(path, document, buffer);
        }

        return new(buffer.Span.ToArray(), task.Headings, task.Entries, task.Map) { Prose = task.Prose, More = task.More };
    }

    private void LinkTranscript(Located<string> path, Document document, Utf8Buffer buffer)
    {
        if (links.Resolve(path, document) is { } link)
        {
            var address = links.AddressOf(link, document.Page.Address);
            var title = site.Pages.FirstOrDefault(page => page.Address == address)?.Title ?? Path.GetFileName(path.Value);
            buffer.Write($"<p><a href=\"{Html.Escape(link)}\">{Html.Escape(site.Strings.Get("transcript", title))}</a></p>\n");
        }
    }

    private void Render(BodyTask task, string text, Utf8Buffer buffer)
    {
        if (Crowding.Find(text) is { } crowded)
        {
            bag.Report(
                Rules.TooDeep,
                task.At(crowded),
                "From here the page holds so many openings of links, tags or code, so many cells, headings or notes that reading it could take minutes.",
                "Split it into several pages, and long paragraphs by empty lines.");
            return;
        }

        try
        {
            RenderTree(Markdig.Markdown.Parse(text, pipeline, task.Context()), task, text, buffer);
        }
        catch (ArgumentException failure) when (failure.Message.Contains("nest", StringComparison.OrdinalIgnoreCase)
            || failure.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            bag.Report(Rules.TooDeep, task.At(0), $"Markdown is nested more than {DeepestNesting} deep on this page.");
        }
        catch (BufferLimitException)
        {
            bag.Report(Rules.TooLarge, task.At(0), $"This page grows to more than {MostBytes / (1024 * 1024)} MB of HTML.", "Split it into several pages.");
        }
    }

    private void RenderTree(MarkdownDocument tree, BodyTask task, string text, Utf8Buffer buffer)
    {
        if (!site.Settings.RawHtml)
        {
            OwnAttributes.Restrict(tree, task);
        }

        if (text.Contains("\\|", StringComparison.Ordinal))
        {
            PipesInCode(tree);
        }

        if (text.Contains("[^", StringComparison.Ordinal))
        {
            UncalledNotes(tree, task, text);
        }

        CheckHeadings(tree, task, text);
        task.Prose = site.Settings.HasEnglishWording ? Prose.Of(tree, text) : [];
        if (!renderers.TryTake(out var renderer))
        {
            renderer = Dialect.Renderer(pipeline);
        }

        // One that is left in the middle of a page by an exception is not used again.
        renderer.Begin(task, buffer);
        renderer.Render(tree);
        task.Map = task.TakeMap();
        task.Entries = Entries(renderer, task, MostBytes - buffer.Length);
        renderers.Add(renderer);
    }

    /// <summary>The list of notes. While their texts are written, it may grow by what they cite.</summary>
    private static ImmutableArray<Note> Entries(BodyRenderer renderer, BodyTask task, int limit)
    {
        if (task.Notes.Count == 0)
        {
            return [];
        }

        using var buffer = new Utf8Buffer();
        var entries = ImmutableArray.CreateBuilder<Note>();
        while (entries.Count < task.Notes.Count)
        {
            var note = task.Notes[entries.Count];
            buffer.Clear();
            buffer.Limit = limit;
            if (note is Footnote own)
            {
                renderer.Begin(task, buffer);
                FootnoteGroupRenderer.WriteText(renderer, own);
            }

            limit -= buffer.Length;
            var (id, back) = Notes.Ids(note, entries.Count + 1);
            entries.Add(new(id, back, note as Reference, buffer.Span.ToArray(), task.TakeMap()));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>The parser leaves out a note to which nothing in the text leads.</summary>
    private void UncalledNotes(MarkdownDocument tree, BodyTask task, string text)
    {
        foreach (var note in tree.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>()
            .Select(definition => definition.Footnote).Where(note => note.Links.Count == 0))
        {
            bag.Report(
                Rules.UncalledNote,
                task.At(text.LastIndexOf('[', note.Span.Start)),
                $"The text has no [{note.Label}], so this note is not printed.",
                "Write it where the note belongs, or remove the note.");
        }
    }

    /// <summary>In a table a pipe has a backslash, in code too, where Markdig leaves it.</summary>
    private static void PipesInCode(MarkdownDocument tree)
    {
        foreach (var code in tree.Descendants<TableCell>().SelectMany(cell => cell.Descendants<CodeInline>()))
        {
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }

    /// <summary>An id made from a wording word would change with the pronouns, and links to it would break.</summary>
    private static void CheckHeadings(MarkdownDocument tree, BodyTask task, string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            if (heading.Inline?.Descendants<WordingInline>().Any() == true && !LineOf(heading, text).Contains("{#", StringComparison.Ordinal))
            {
                task.Bag.Report(
                    Rules.HeadingNeedsId,
                    task.At(heading.Span.Start),
                    "A heading with a wording word needs an id of its own, or links to it change with the pronouns.",
                    "Write {#short-name} at its end.");
            }
        }
    }

    private static ReadOnlySpan<char> LineOf(HeadingBlock heading, string text)
    {
        var rest = text.AsSpan(heading.Span.Start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
