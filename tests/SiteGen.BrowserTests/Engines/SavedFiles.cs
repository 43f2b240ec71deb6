using System.Diagnostics;

namespace SiteGen.BrowserTests.Engines;

/// <summary>Files that a browser saves into a folder without telling its driver.</summary>
internal static class SavedFiles
{
    /// <summary>Waits until a whole new file lies in a folder or below it, and takes it away.</summary>
    public static async Task<(string Name, byte[] Content)> NextAsync(string folder, Func<Task> save)
    {
        var before = Files(folder);
        await save();
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < Reader.Patience)
        {
            foreach (var file in Files(folder).Except(before).Where(file => !file.EndsWith(".part", StringComparison.Ordinal) && !file.EndsWith(".wkdownload", StringComparison.Ordinal)))
            {
                var content = await File.ReadAllBytesAsync(file);
                if (content is [.., (byte)'}'])
                {
                    File.Delete(file);
                    return (Path.GetFileName(file), content);
                }
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"No file was saved; there are {string.Join(", ", Files(folder).Except(before))}.");
    }

    private static HashSet<string> Files(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)];
}
