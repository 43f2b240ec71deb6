using UglyToad.PdfPig.Tokens;

namespace SiteGen.Tests.Pdf;

/// <summary>Reads a structure tree.</summary>
internal sealed class StructureReader(PdfReader reader)
{
    /// <summary>All elements in reading order.</summary>
    public IReadOnlyList<Element> Elements { get; } = Read(reader);

    /// <summary>The types as an outline: <c>Document(Sect(H1 P))</c>.</summary>
    public string Outline => OutlineOf(Elements[0]);

    private static string OutlineOf(Element element) =>
        element.Children.Count == 0 ? element.Type : $"{element.Type}({string.Join(' ', element.Children.Select(OutlineOf))})";

    private static List<Element> Read(PdfReader reader)
    {
        var all = new List<Element>();
        var root = reader.Entry<DictionaryToken>(reader.Catalog, "StructTreeRoot")!;
        Read(reader, (IndirectReferenceToken)root.Data["K"], all);
        return all;
    }

    private static Element Read(PdfReader reader, IndirectReferenceToken reference, List<Element> all)
    {
        var dictionary = reader.Resolve<DictionaryToken>(reference);
        var element = new Element(reference.Data.ObjectNumber, reader.Entry<NameToken>(dictionary, "S")!.Data, dictionary, [], [], []);
        all.Add(element);
        foreach (var kid in reader.Entry<ArrayToken>(dictionary, "K")!.Data)
        {
            switch (kid)
            {
                case IndirectReferenceToken child:
                    element.Children.Add(Read(reader, child, all));
                    break;
                case DictionaryToken content when content.Data.TryGetValue("MCID", out var mark):
                    element.Marks.Add((((IndirectReferenceToken)content.Data["Pg"]).Data.ObjectNumber, ((NumericToken)mark).Int));
                    break;
                case DictionaryToken annotation:
                    element.Annotations.Add(((IndirectReferenceToken)annotation.Data["Obj"]).Data.ObjectNumber);
                    break;
            }
        }

        return element;
    }

    internal sealed record Element(
        long Id,
        string Type,
        DictionaryToken Dictionary,
        List<Element> Children,
        List<(long Page, int Mark)> Marks,
        List<long> Annotations);
}
