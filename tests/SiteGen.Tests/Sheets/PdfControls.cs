using SiteGen.Model;
using SiteGen.Pdf.Layout;
using SiteGen.Tests.Pdf;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.Tests.Sheets;

/// <summary>The controls of a PDF form, in reading order.</summary>
internal static class PdfControls
{
    /// <summary>
    /// Whether it is the box to go on in where another one is full. The PDF alone asks for it: the places of the form, and of its print, grow
    /// with what is written.
    /// </summary>
    public static bool IsRoomToGoOn(Control control) => control.Name.Split('.')[^1] == "_more";

    /// <summary>Whether it is a place for a sum, which the form adds up by itself.</summary>
    public static bool IsSum(Control control) => control is { Type: "text", Limit: SumsLayout.MostDigits };

    public static List<Control> Read(byte[] pdf)
    {
        using var reader = new PdfReader(pdf);
        return [.. reader.Document.GetPages()
            .SelectMany(page => reader.Entry<ArrayToken>(page.Dictionary, "Annots")?.Data ?? [])
            .Select(reader.Resolve<DictionaryToken>)
            .Where(annotation => reader.Entry<NameToken>(annotation, "Subtype")!.Data == "Widget")
            .GroupBy(widget => Name(reader, widget))
            .Select(same => Control(reader, same.Key, [.. same]))];
    }

    private static Control Control(PdfReader reader, string name, DictionaryToken[] widgets)
    {
        var field = widgets[0].ContainsKey(NameToken.Create("FT")) ? widgets[0] : reader.Entry<DictionaryToken>(widgets[0], "Parent")!;
        var label = reader.Words(field, "TU")!;
        return reader.Entry<NameToken>(field, "FT")!.Data switch
        {
            // In its name a screen reader hears how a date is written.
            "Tx" when reader.Entry<NumericToken>(field, "MaxLen")?.Int == DateWidget.MaxLength => new(name, "date", label[..label.LastIndexOf(" (", StringComparison.Ordinal)]),
            "Tx" => new(name, "text", label, Limit: reader.Entry<NumericToken>(field, "MaxLen")?.Int ?? 0),
            "Btn" when reader.Entry<NumericToken>(field, "Ff") is null => new(name, "tick", label),
            _ => new(name, "choice", label, Sheets.Control.Listed(widgets.Select(widget => Option(reader, widget, label)))),
        };
    }

    /// <summary>The value that a circle stands for, and its name without the question before it.</summary>
    private static (string Id, string Label) Option(PdfReader reader, DictionaryToken widget, string question)
    {
        var looks = reader.Entry<DictionaryToken>(reader.Entry<DictionaryToken>(widget, "AP")!, "N")!;
        var id = looks.Data.Keys.Single(state => state != "Off");
        var label = reader.Words(widget, "TU")![Sheets.Control.Joined(question, "").Length..];

        // The ends of a scale: "1, never".
        return (id, int.TryParse(id, out _) && label.StartsWith(id + ",", StringComparison.Ordinal) ? id : label);
    }

    /// <summary>The full name of a field.</summary>
    public static string Name(PdfReader reader, DictionaryToken node)
    {
        var name = reader.Words(node, "T");
        var above = reader.Entry<DictionaryToken>(node, "Parent") is { } parent ? Name(reader, parent) : null;
        return string.Join('.', new[] { above, name }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
