namespace SiteGen.Sites;

/// <summary>What the program tells its caller. Scripts rely on the numbers.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The content has errors.</summary>
    public const int Content = 1;

    /// <summary>The command line or site.yml is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Reading or writing failed.</summary>
    public const int Disk = 3;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Ended by Ctrl-C (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;
}
