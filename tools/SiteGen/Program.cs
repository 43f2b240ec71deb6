using System.Diagnostics.CodeAnalysis;
using SiteGen.Commands;
using SiteGen.Sites;

return await Entry.RunAsync(args);

/// <summary>Arguments in, exit code out.</summary>
internal static class Entry
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last place that can turn a fault into words and a code.")]
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await CommandLine.RunAsync(args).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException failure) when (BrokenPipe.Is(failure))
        {
            // Whoever read our output (head, less) has seen enough.
            return ExitCode.Ok;
        }
        catch (IOException failure)
        {
            // Reading and writing of content is caught where it happens; what is left is our own output, on a disk that is full.
            await Console.Error.WriteLineAsync($"sitegen: {failure.Message}").ConfigureAwait(false);
            return ExitCode.Disk;
        }
        catch (Exception failure)
        {
            await Console.Error
                .WriteLineAsync($"This is a fault in SiteGen, not in your content. Please report it with these lines:\n{failure}")
                .ConfigureAwait(false);
            return ExitCode.Bug;
        }
    }
}
