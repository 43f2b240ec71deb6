using System.Buffers;

namespace SiteGen.Pdf.Compression;

/// <summary>
/// Turns bytes into Deflate's tokens: a literal byte, or "the same LENGTH bytes as DISTANCE ago".
/// A token is <c>length &lt;&lt; 16 | distance</c>, or the byte itself where it is a literal.
/// </summary>
internal static class MatchFinder
{
    private const int Shortest = 3;
    private const int Longest = 258;
    private const int Window = 32 * 1024;
    private const int HashBits = 13;
    private const int ChainLimit = 128;

    // With a good match in hand a better one is looked for less far, and with a long one not at all: zlib's way at its level 6.
    private const int Good = 8;
    private const int Enough = 16;
    private const int Nice = 128;

    // A three-byte match from far away costs more bits than three literals.
    private const int FarForShortest = 4096;

    public static int[] Tokens(ReadOnlySpan<byte> data)
    {
        var heads = ArrayPool<int>.Shared.Rent(1 << HashBits);
        var previous = ArrayPool<int>.Shared.Rent(data.Length + 1);
        var tokens = ArrayPool<int>.Shared.Rent(data.Length + 1);
        try
        {
            heads.AsSpan().Fill(-1);
            var count = new Search(data, heads, previous).Run(tokens);
            return tokens.AsSpan(0, count).ToArray();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(heads);
            ArrayPool<int>.Shared.Return(previous);
            ArrayPool<int>.Shared.Return(tokens);
        }
    }

    private readonly ref struct Search(ReadOnlySpan<byte> data, int[] heads, int[] previous)
    {
        private readonly ReadOnlySpan<byte> data = data;

        public int Run(int[] tokens)
        {
            var count = 0;
            var held = 0;
            for (var at = 0; at < data.Length;)
            {
                // A match is held back for one byte: the next one may be longer.
                var found = Longer(at, held >> 16);
                if (held != 0 && found == 0)
                {
                    tokens[count++] = held;
                    at = Skip(at, at - 1 + (held >> 16));
                }
                else
                {
                    if (held != 0 || found == 0)
                    {
                        tokens[count++] = data[held == 0 ? at : at - 1];
                    }

                    at++;
                }

                held = found;
            }

            return count;
        }

        private int Skip(int at, int end)
        {
            for (at++; at < end; at++)
            {
                Remember(at);
            }

            return end;
        }

        /// <summary>The best match at a place, if it is longer than what is held already; 0 if not. Remembers the place.</summary>
        private int Longer(int at, int held)
        {
            var candidate = Remember(at);
            if (held >= Enough)
            {
                return 0;
            }

            var limit = Math.Min(Longest, data.Length - at);
            var best = 0;
            var length = Math.Max(held, Shortest - 1);
            var stop = Math.Min(limit, Nice);
            for (var tries = held >= Good ? ChainLimit / 4 : ChainLimit; candidate >= 0 && at - candidate <= Window && tries > 0 && length < stop; tries--)
            {
                if (data[candidate + length] == data[at + length])
                {
                    var common = data.Slice(at, limit).CommonPrefixLength(data.Slice(candidate, limit));
                    if (common > length && !(common == Shortest && at - candidate > FarForShortest))
                    {
                        length = common;
                        best = (common << 16) | (at - candidate);
                    }
                }

                candidate = previous[candidate];
            }

            return best;
        }

        /// <summary>Enters a place into the chains; returns the last place before it with the same hash, or -1.</summary>
        private int Remember(int at)
        {
            if (at + Shortest > data.Length)
            {
                return -1;
            }

            var three = (uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16));
            var hash = (three * 2654435761u) >> (32 - HashBits);
            var before = heads[hash];
            previous[at] = before;
            heads[hash] = at;
            return before;
        }
    }
}
