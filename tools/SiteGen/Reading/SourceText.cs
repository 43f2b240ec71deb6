using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>A text file, decoded, that knows where each character stands.</summary>
internal sealed class SourceText
{
    /// <summary>The largest text that is read, in bytes. A long step has 10 KB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly byte[]? bytes;
    private string? text;
    private int[]? lineStarts;

    public SourceText(string file, string text)
    {
        File = file;
        this.text = text;
    }

    private SourceText(string file, string text, byte[] bytes)
        : this(file, text) => this.bytes = bytes;

    public string File { get; }

    /// <summary>The whole text. Take it once: after <see cref="Rest"/> it is decoded each time.</summary>
    public string Text => text ?? Strict.GetString(Content(bytes));

    /// <summary>Forgets the decoded text, which takes twice the room of its bytes, until it is asked for again.</summary>
    public void Rest() => text = bytes is null ? text : null;

    /// <summary>Reads a file; reports it and returns null where it cannot be read, is too large or is not UTF-8.</summary>
    public static SourceText? Read(SourceFile file, DiagnosticBag bag)
    {
        if (file.Length > MaxBytes)
        {
            bag.Report(Rules.TooLarge, new(file.Display), $"This text has {file.Length:N0} bytes; at most {MaxBytes:N0} are read.", "Split it into several pages.");
            return null;
        }

        try
        {
            return Decode(file.Display, file.Read(), bag);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.Unreadable, new(file.Display), $"This file cannot be read: {failure.Message}");
            return null;
        }
    }

    public static SourceText? Decode(string file, byte[] bytes, DiagnosticBag bag)
    {
        var content = Content(bytes);
        try
        {
            return new(file, Strict.GetString(content), bytes);
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

    /// <summary>The bytes behind a byte order mark.</summary>
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

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
