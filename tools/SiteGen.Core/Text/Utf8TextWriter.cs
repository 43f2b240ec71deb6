using System.Text;

namespace SiteGen.Text;

/// <summary>Lets a library that writes characters write into a <see cref="Utf8Buffer"/>.</summary>
internal sealed class Utf8TextWriter : TextWriter
{
    private char highSurrogate;

    public Utf8Buffer Target { get; set; } = null!;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value))
        {
            highSurrogate = value;
        }
        else if (char.IsLowSurrogate(value))
        {
            Target.Write([highSurrogate, value]);
        }
        else
        {
            Target.Write(new ReadOnlySpan<char>(in value));
        }
    }

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Target.Write(buffer);

    public override void Write(string? value) => Target.Write(value.AsSpan());

    public override void WriteLine() => Target.Write((byte)'\n');
}
