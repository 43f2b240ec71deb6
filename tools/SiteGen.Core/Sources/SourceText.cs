using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Sources;

/// <summary>A text file, decoded, that knows where each character stands.</summary>
internal sealed class SourceText
{
    /// <summary>The largest text that is read, in bytes. A long step has 10 KB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Func<byte[]>? readAgain;
    private readonly DiagnosticBag? bag;
    private readonly int length;
    private string? text;
    private int[]? lineStarts;

    public SourceText(string file, string text)
    {
        File = file;
        length = text.Length;
        this.text = text;
    }

    private SourceText(SourceFile file, string text, DiagnosticBag bag)
        : this(file.Display, text)
    {
        readAgain = file.Read;
        this.bag = bag;
    }

    public string File { get; }

    /// <summary>The whole text. Take it once: after <see cref="Forget"/> it is read each time.</summary>
    public string Text => text ?? ReadAgain();

    /// <summary>Forgets the text until it is asked for again: the texts of a large site together take more room than all else.</summary>
    public void Forget() => text = readAgain is null ? text : null;

    /// <summary>Reads a file; reports it and returns null where it cannot be read, is too large or is not UTF-8.</summary>
    /// <param name="most">In bytes.</param>
    public static SourceText? Read(SourceFile file, DiagnosticBag bag, int most = MaxBytes)
    {
        if (file.Length > most)
        {
            bag.Report(
                Rules.TooLarge,
                Position.StartOf(file.Display),
                $"This text has {file.Length:N0} bytes; at most {most:N0} are read.",
                "Split it into several pages.");
            return null;
        }

        try
        {
            return Decode(file.Display, file.Read(), bag) is { } text ? new(file, text, bag) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Unreadable, Position.StartOf(file.Display), $"This file cannot be read: {failure.Message}");
            return null;
        }
    }

    /// <summary>The text of a file's bytes; null where they are not UTF-8, which is reported.</summary>
    private static string? Decode(string file, byte[] bytes, DiagnosticBag bag)
    {
        var content = Content(bytes);
        try
        {
            return WithLineFeeds(Strict.GetString(content));
        }
        catch (DecoderFallbackException failure)
        {
            var valid = content[..Math.Max(0, failure.Index)];
            var line = valid.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(valid[(valid.LastIndexOf((byte)'\n') + 1)..]) + 1;
            bag.Report(Rules.NotUtf8, new(file, line, column), "This file is not UTF-8 text.", "Save it again with the encoding UTF-8.");
            return null;
        }
    }

    /// <summary>The position of a character by its offset in <see cref="Text"/>.</summary>
    public Position At(int offset)
    {
        lineStarts ??= FindLineStarts();
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(File, line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>A text of another length would lead every position astray, and is replaced by blanks; nothing is published then.</summary>
    private string ReadAgain()
    {
        try
        {
            var again = WithLineFeeds(Encoding.UTF8.GetString(Content(readAgain!())));
            if (again.Length == length)
            {
                return again;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It was there a moment ago.
        }

        bag!.Report(Rules.Unreadable, Position.StartOf(File), "This file was changed while the site was built.", "Build again.");
        return new(' ', length);
    }

    /// <summary>The bytes behind a byte order mark.</summary>
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>A text whose lines end as on an old Mac, with a carriage return alone, with the ends of today: each character keeps its place.</summary>
    private static string WithLineFeeds(string text)
    {
        var at = text.IndexOf('\r', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < text.Length && text[at + 1] == '\n')
        {
            at = text.IndexOf('\r', at + 1);
        }

        return at < 0 ? text : string.Create(text.Length, text, (mended, source) =>
        {
            source.CopyTo(mended);
            for (var i = 0; i < mended.Length; i++)
            {
                mended[i] = mended[i] == '\r' && (i + 1 == mended.Length || mended[i + 1] != '\n') ? '\n' : mended[i];
            }
        });
    }

    private int[] FindLineStarts()
    {
        var whole = Text;
        var starts = new List<int> { 0 };
        for (var i = whole.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = whole.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}
