namespace SiteGen.Pdf.Compression;

/// <summary>A prefix code for an alphabet: for every symbol its bits (already reversed, as Deflate sends them) and their number.</summary>
internal sealed class HuffmanCode
{
    private readonly uint[] codes;

    private HuffmanCode(byte[] lengths)
    {
        Lengths = lengths;
        codes = Canonical(lengths);
    }

    /// <summary>Bits of each symbol; 0 where it is not used.</summary>
    public byte[] Lengths { get; }

    public static HuffmanCode For(ReadOnlySpan<int> counts, int longest)
    {
        var scaled = counts.ToArray();

        // Readers refuse a code of fewer than two symbols.
        for (var i = 0; scaled.Count(count => count > 0) < 2; i++)
        {
            scaled[i] = Math.Max(1, scaled[i]);
        }

        var lengths = Depths(scaled);
        while (lengths.Max() > longest)
        {
            // Flatter counts give a flatter tree; at worst all are 1 and the tree is balanced.
            for (var i = 0; i < scaled.Length; i++)
            {
                scaled[i] = (scaled[i] + 1) / 2;
            }

            lengths = Depths(scaled);
        }

        return new HuffmanCode(lengths);
    }

    public void Write(BitWriter bits, int symbol) => bits.Write(codes[symbol], Lengths[symbol]);

    private static byte[] Depths(int[] counts)
    {
        var parents = new int[counts.Length * 2];
        var queue = new PriorityQueue<int, (int Count, int Node)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                queue.Enqueue(i, (counts[i], i));
            }
        }

        var next = counts.Length;
        while (queue.Count > 1)
        {
            queue.TryDequeue(out var a, out var first);
            queue.TryDequeue(out var b, out var second);
            parents[a] = next;
            parents[b] = next;
            queue.Enqueue(next, (first.Count + second.Count, next));
            next++;
        }

        return DepthsOf(counts, parents, next - 1);
    }

    private static byte[] DepthsOf(int[] counts, int[] parents, int root)
    {
        var depths = new byte[parents.Length];
        for (var node = root - 1; node >= 0; node--)
        {
            if (node >= counts.Length || counts[node] > 0)
            {
                depths[node] = (byte)(depths[parents[node]] + 1);
            }
        }

        return depths[..counts.Length];
    }

    private static uint[] Canonical(byte[] lengths)
    {
        var next = new uint[17];
        foreach (var length in lengths)
        {
            next[length + 1] += length == 0 ? 0u : 1u;
        }

        for (var length = 2; length < 16; length++)
        {
            next[length] = (next[length] + next[length - 1]) << 1;
        }

        return [.. lengths.Select(length => length == 0 ? 0u : Reversed(next[length]++, length))];
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
