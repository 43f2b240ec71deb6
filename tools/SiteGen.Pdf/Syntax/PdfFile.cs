using System.Security.Cryptography;

namespace SiteGen.Pdf.Syntax;

/// <summary>A PDF file being written: numbers its objects, packs the small ones together, and ends with the table of all of them.</summary>
internal sealed class PdfFile
{
    private const int ObjectsPerPack = 150;

    private readonly PdfBuffer output = new();
    private readonly List<Entry> entries = [new(EntryKind.Free, 0, 65535)];
    private readonly List<(int Id, PdfBuffer Body)> small = [];

    // The second line tells transfer programs that the file is binary.
    public PdfFile() => output.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);

    private enum EntryKind
    {
        Free,
        Plain,
        Packed,
    }

    /// <summary>The number of an object that will be written later.</summary>
    public int Reserve()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <summary>Writes an object that is no stream.</summary>
    public void Put(int id, PdfBuffer body) => small.Add((id, body));

    public int Put(PdfBuffer body)
    {
        var id = Reserve();
        Put(id, body);
        return id;
    }

    /// <summary>Writes a stream, compressed where that makes it smaller.</summary>
    /// <param name="id">From <see cref="Reserve"/>.</param>
    /// <param name="dictionary">The entries of its dictionary but for length and filter.</param>
    /// <param name="data">What it holds.</param>
    public void PutStream(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        var compressed = Zlib.Compress(data);
        if (compressed.Length + "/Filter/FlateDecode"u8.Length < data.Length)
        {
            PutCompressed(id, dictionary, compressed);
        }
        else
        {
            PutPlain(id, dictionary, data);
        }
    }

    /// <summary>Writes a stream whose data are in the zlib format already.</summary>
    public void PutCompressed(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> compressed) =>
        WriteStream(id, new PdfBuffer().Raw(dictionary).Raw("/Filter/FlateDecode"u8), compressed);

    /// <summary>Writes a stream that stays readable in the file.</summary>
    public void PutPlain(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data) =>
        WriteStream(id, new PdfBuffer().Raw(dictionary), data);

    /// <summary>Writes what is left and returns the whole file.</summary>
    /// <param name="catalog">The document's root object.</param>
    /// <param name="info">The document information dictionary.</param>
    public byte[] Finish(int catalog, int info)
    {
        foreach (var pack in small.Chunk(ObjectsPerPack))
        {
            WritePack(pack);
        }

        var id = Reserve();
        var start = output.Length;
        entries[id] = new(EntryKind.Plain, start, 0);
        var fingerprint = SHA256.HashData(output.Written).AsSpan(0, 16);
        var dictionary = new PdfBuffer().Raw("/Type/XRef/W[1 4 2]/Size"u8).Number(entries.Count)
            .Raw("/Root"u8).Reference(catalog).Raw("/Info"u8).Reference(info)
            .Raw("/ID[<"u8).Hex(fingerprint).Raw("><"u8).Hex(fingerprint).Raw(">]"u8);
        PutStream(id, dictionary.Written, Table());
        return output.Raw("startxref\n"u8).Number(start).Raw("\n%%EOF\n"u8).Written.ToArray();
    }

    private void WriteStream(int id, PdfBuffer dictionary, ReadOnlySpan<byte> data)
    {
        entries[id] = new(EntryKind.Plain, output.Length, 0);
        output.Number(id).Raw(" 0 obj\n<<"u8).Raw(dictionary.Written)
            .Raw("/Length"u8).Number(data.Length).Raw(">>stream\n"u8)
            .Raw(data).Raw("\nendstream\nendobj\n"u8);
    }

    private void WritePack((int Id, PdfBuffer Body)[] pack)
    {
        var id = Reserve();
        var index = new PdfBuffer();
        var bodies = new PdfBuffer();
        for (var i = 0; i < pack.Length; i++)
        {
            entries[pack[i].Id] = new(EntryKind.Packed, id, i);
            index.Number(pack[i].Id).Number(bodies.Length);
            bodies.Raw(pack[i].Body.Written).Raw("\n"u8);
        }

        index.Raw("\n"u8);
        var dictionary = new PdfBuffer().Raw("/Type/ObjStm/N"u8).Number(pack.Length).Raw("/First"u8).Number(index.Length);
        PutStream(id, dictionary.Written, [.. index.Written, .. bodies.Written]);
    }

    private byte[] Table()
    {
        var table = new byte[entries.Count * 7];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].WriteTo(table.AsSpan(i * 7, 7));
        }

        return table;
    }

    /// <summary>Where an object is: its place in the file, or the pack that holds it and its place there.</summary>
    private readonly record struct Entry(EntryKind Kind, int Where, int Index)
    {
        public void WriteTo(Span<byte> row)
        {
            row[0] = (byte)Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(row[1..], Where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)Index);
        }
    }
}
