namespace SiteGen.Text;

/// <summary>A text grew over the size that was set for it.</summary>
internal sealed class BufferLimitException(int limit) : Exception($"The text grew over {limit:N0} bytes.")
{
    /// <summary>In bytes.</summary>
    public int Limit { get; } = limit;
}
