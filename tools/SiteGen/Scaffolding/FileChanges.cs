using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Scaffolding;

/// <summary>A file that gets another name, another content, or both.</summary>
/// <param name="From">Relative to the folder, with forward slashes.</param>
/// <param name="To">Its new path; the same where only the content changes.</param>
internal sealed record FileChange(string From, string To, byte[] Content);

/// <summary>Changes files of a folder, all or none. Whatever fails, each is put back as it was.</summary>
internal static class FileChanges
{
    /// <summary>Names that begin with a dot are no sources, so that a preview never shows half of it.</summary>
    private const string New = ".sitegen-new-";
    private const string Old = ".sitegen-old-";

    /// <returns>Whether it was done; if not, the bag says why.</returns>
    public static bool Write(string folder, ImmutableArray<FileChange> changes, DiagnosticBag bag)
    {
        var undo = new Stack<Action>();
        var current = string.Empty;
        try
        {
            foreach (var change in changes)
            {
                current = change.To;
                var made = Beside(folder, change.To, New);
                undo.Push(() => File.Delete(made));
                Write(made, change, Path.Join(folder, change.From));
            }

            foreach (var change in changes)
            {
                current = change.From;
                Move(Path.Join(folder, change.From), Beside(folder, change.From, Old), undo);
            }

            foreach (var change in changes)
            {
                current = change.To;
                Move(Beside(folder, change.To, New), Path.Join(folder, change.To), undo);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(Rules.CannotWrite, new($"input/{current}"), $"This file cannot be written, so nothing was changed: {failure.Message}");
            while (undo.TryPop(out var step))
            {
                step();
            }

            return false;
        }

        foreach (var change in changes)
        {
            File.Delete(Beside(folder, change.From, Old));
        }

        return true;
    }

    private static void Write(string path, FileChange change, string original)
    {
        using (var target = new FileStream(path, FileMode.Create))
        {
            target.Write(change.Content);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(original));
        }
    }

    private static void Move(string from, string to, Stack<Action> undo)
    {
        File.Move(from, to);
        undo.Push(() => File.Move(to, from));
    }

    private static string Beside(string folder, string path, string mark) =>
        Path.Join(folder, Path.GetDirectoryName(path), mark + Path.GetFileName(path));
}
