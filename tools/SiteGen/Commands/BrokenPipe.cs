namespace SiteGen.Commands;

/// <summary>Tells whether writing failed because nobody reads any more.</summary>
internal static class BrokenPipe
{
    private const int Epipe = 32;
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool Is(IOException failure) => failure.HResult is Epipe or WindowsNoData;
}
