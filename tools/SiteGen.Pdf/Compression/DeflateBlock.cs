namespace SiteGen.Pdf.Compression;

/// <summary>Writes one block of Deflate with codes made for it.</summary>
internal static class DeflateBlock
{
    private const int EndOfBlock = 256;

    /// <summary>The order in which a block lists the lengths of the code for code lengths.</summary>
    private static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static void Write(BitWriter bits, ReadOnlySpan<int> tokens, bool last)
    {
        var (literals, distances) = Codes(tokens);
        bits.Write(last ? 1u : 0u, 1);
        bits.Write(2, 2);
        WriteCodes(bits, literals.Lengths, distances.Lengths);
        foreach (var token in tokens)
        {
            WriteToken(bits, token, literals, distances);
        }

        literals.Write(bits, EndOfBlock);
    }

    private static (HuffmanCode Literals, HuffmanCode Distances) Codes(ReadOnlySpan<int> tokens)
    {
        Span<int> literals = stackalloc int[286];
        Span<int> distances = stackalloc int[30];
        literals.Clear();
        distances.Clear();
        literals[EndOfBlock] = 1;
        foreach (var token in tokens)
        {
            if (token < EndOfBlock)
            {
                literals[token]++;
            }
            else
            {
                literals[DeflateSymbol.OfLength(token >> 16).Symbol]++;
                distances[DeflateSymbol.OfDistance(token & 0xFFFF).Symbol]++;
            }
        }

        return (HuffmanCode.For(literals, 15), HuffmanCode.For(distances, 15));
    }

    private static void WriteToken(BitWriter bits, int token, HuffmanCode literals, HuffmanCode distances)
    {
        if (token < EndOfBlock)
        {
            literals.Write(bits, token);
            return;
        }

        WriteSymbol(bits, literals, DeflateSymbol.OfLength(token >> 16));
        WriteSymbol(bits, distances, DeflateSymbol.OfDistance(token & 0xFFFF));
    }

    private static void WriteSymbol(BitWriter bits, HuffmanCode code, DeflateSymbol symbol)
    {
        code.Write(bits, symbol.Symbol);
        bits.Write((uint)symbol.Extra, symbol.ExtraBits);
    }

    private static void WriteCodes(BitWriter bits, byte[] literals, byte[] distances)
    {
        var runs = CodeLengthRuns.Of([.. literals, .. distances]);
        Span<int> counts = stackalloc int[19];
        counts.Clear();
        foreach (var run in runs)
        {
            counts[run.Symbol]++;
        }

        var code = HuffmanCode.For(counts, 7);
        var listed = LengthOrder.Length;
        while (listed > 4 && code.Lengths[LengthOrder[listed - 1]] == 0)
        {
            listed--;
        }

        bits.Write((uint)(literals.Length - 257), 5);
        bits.Write((uint)(distances.Length - 1), 5);
        bits.Write((uint)(listed - 4), 4);
        foreach (var symbol in LengthOrder[..listed])
        {
            bits.Write(code.Lengths[symbol], 3);
        }

        foreach (var run in runs)
        {
            WriteSymbol(bits, code, run);
        }
    }
}
