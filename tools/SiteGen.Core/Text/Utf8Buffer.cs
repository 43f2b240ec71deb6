using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace SiteGen.Text;

/// <summary>UTF-8 text that grows in memory of the shared pool. Not for two threads at once.</summary>
internal sealed class Utf8Buffer(int capacity = 16 * 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>In bytes; growing over it throws <see cref="BufferLimitException"/>.</summary>
    public int Limit { get; set; } = 256 * 1024 * 1024;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
            Length = 0;
        }
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsSpan(Length);
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    public void Write(byte single)
    {
        Reserve(1);
        bytes[Length++] = single;
    }

    public override string ToString() => Encoding.UTF8.GetString(Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var wanted = (long)Length + count;
        if (wanted > Limit)
        {
            throw new BufferLimitException(Limit);
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(wanted, bytes.Length * 2L)));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
