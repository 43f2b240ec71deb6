using SiteGen.Diagnostics;

namespace SiteGen.Writing;

/// <summary>Where a build writes.</summary>
/// <param name="Path">The output folder, links followed. It may not exist yet.</param>
/// <param name="State">The writer's own folder.</param>
/// <param name="MustStay">Something is mounted on the folder or inside it: it cannot be exchanged.</param>
internal sealed record OutputLocation(string Path, StateFolder State, bool MustStay)
{
    /// <summary>As people know it, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The place that the options name, or null where a build must not write; the bag says why.</summary>
    public static OutputLocation? Resolve(OutputFolderOptions options, DiagnosticBag bag)
    {
        try
        {
            var path = RealPath.Of(options.Path);
            if (Refusal(path, options) is { } refusal)
            {
                bag.Report(Rules.UnsafePath, new Position(options.Path), $"The output folder cannot be here: {refusal}.", "Name another folder with --output.");
                return null;
            }

            var mounts = MountTable.Within(path);
            var state = mounts.Contains(path)
                ? System.IO.Path.Join(path, StateFolder.Name, "output")
                : System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), StateFolder.Name, System.IO.Path.GetFileName(path));
            return new OutputLocation(path, new StateFolder(state), mounts.Count > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            bag.Report(Rules.CannotWrite, new Position(options.Path), $"The output folder cannot be found: {e.Message}");
            return null;
        }
    }

    private static string? Refusal(string path, OutputFolderOptions options)
    {
        if (System.IO.Path.GetDirectoryName(path) is null)
        {
            return "it is the root of the file system";
        }

        if (path.Split(System.IO.Path.DirectorySeparatorChar).Contains(StateFolder.Name))
        {
            return $"{StateFolder.Name} is the build's own";
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && RealPath.IsWithin(RealPath.Of(home), path))
        {
            return "it is the home folder, or holds it";
        }

        if (RealPath.IsWithin(RealPath.Of(Environment.CurrentDirectory), path))
        {
            return "the build was started inside it, and would be left in the old site";
        }

        foreach (var source in options.Sources)
        {
            var real = RealPath.Of(source);
            if (RealPath.IsWithin(path, real) || RealPath.IsWithin(real, path))
            {
                return $"the build reads from {source}";
            }
        }

        return File.Exists(path) ? "it is a file" : null;
    }
}
