using System.Text;
using SiteGen.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.Tests.Pdf;

/// <summary>Reads our PDFs back with a parser that is not ours.</summary>
internal sealed class PdfReader : IDisposable
{
    private readonly PdfDocument document;

    public PdfReader(byte[] bytes) => document = PdfDocument.Open(bytes);

    public PdfDocument Document => document;

    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    public static PdfReader Of(params SiteGen.Pdf.Blocks.PdfBlock[] blocks) => Of(PdfPaper.A4, blocks);

    public static PdfReader Of(PdfPaper paper, params SiteGen.Pdf.Blocks.PdfBlock[] blocks) =>
        new(PdfWriter.Write(new PdfWorkbook("Test", "en", [new PdfSheet([.. blocks])]), paper, SampleSheets.Fonts).Bytes);

    /// <summary>The text of all pages, lines joined by spaces.</summary>
    public string Text => string.Join(' ', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))));

    /// <summary>All fields that can be filled in.</summary>
    public IReadOnlyList<AcroFieldBase> Fields =>
        document.TryGetForm(out var form) ? [.. form.Fields.SelectMany(Terminal)] : [];

    public void Dispose() => document.Dispose();

    public T Resolve<T>(IToken token)
        where T : class, IToken =>
        token is IndirectReferenceToken reference ? Resolve<T>(document.Structure.GetObject(reference.Data).Data) : (T)token;

    public T? Entry<T>(DictionaryToken dictionary, string key)
        where T : class, IToken =>
        dictionary.Data.TryGetValue(key, out var value) ? Resolve<T>(value) : null;

    public string? Words(DictionaryToken dictionary, string key) => Entry<IToken>(dictionary, key) switch
    {
        StringToken text => text.Data,
        HexToken text => Encoding.BigEndianUnicode.GetString(text.Bytes)[1..],
        _ => null,
    };

    private static IEnumerable<AcroFieldBase> Terminal(AcroFieldBase field) =>
        field is AcroNonTerminalField parent and not AcroRadioButtonsField ? parent.Children.SelectMany(Terminal) : [field];
}
