namespace SiteGen.Tests.Scaffolding;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public string In(string path) => System.IO.Path.Join(Path, path);

    public string Read(string path) => File.ReadAllText(In(path));

    public byte[] Bytes(string path) => File.ReadAllBytes(In(path));

    public ScratchFolder Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
        return this;
    }

    /// <summary>Writes a file that nobody ever reads half: where one who watches the folder would tell of the half.</summary>
    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var whole = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(whole, bytes);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(path))!);
        File.Move(whole, In(path), overwrite: true);
    }

    /// <inheritdoc cref="Replace(string, ReadOnlySpan{byte})"/>
    public void Replace(string path, string text) => Replace(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Copies a folder of the repository, but for what is not in it for good.</summary>
    public ScratchFolder CopyFromRepository(string folder, string? to = null)
    {
        var source = System.IO.Path.Join(RealProgram.Repository, folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(source, file);
            if (!relative.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                var target = In(System.IO.Path.Join(to ?? folder, relative));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return this;
    }

    /// <summary>Copies the frozen copy of our guide.</summary>
    public ScratchFolder CopyFlagship(string to = "input") => CopyFromRepository("tests/flagship/input", to);

    /// <summary>Every file below a folder, by path with forward slashes, in order.</summary>
    public IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(In(folder), "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(In(folder), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
