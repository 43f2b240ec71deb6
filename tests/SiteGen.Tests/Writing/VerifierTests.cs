using System.Security.Cryptography;
using SiteGen.Writing;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class VerifierTests : IDisposable
{
    private readonly Workplace place = new();
    private readonly OutputResult built;

    public VerifierTests() => built = place.MustBuild(("index.html", "home"), ("a/page.html", "page"), ("é 'quoted'.txt", "text"));

    [Fact]
    public void Untouched_folder_has_no_findings() => Assert.Empty(Verifier.Verify(place.Output, built.ManifestHash));

    [Fact]
    public void Changed_missing_and_extra_files_are_each_named()
    {
        place.Put("output/index.html", "HOME");
        File.AppendAllText(place.In("output/é 'quoted'.txt"), "more");
        File.Delete(place.In("output/a/page.html"));
        place.Put("output/evil/x.js", "evil");
        place.Put("output/.hidden", "hidden");

        Assert.Equal(
            ["SG015 .hidden", "SG014 a/page.html", "SG015 evil/x.js", "SG013 index.html", "SG013 é 'quoted'.txt"],
            Verify());
    }

    [Fact]
    public void Link_in_place_of_a_file_is_a_change_even_with_the_same_bytes()
    {
        File.Move(place.In("output/index.html"), place.In("elsewhere.html"));
        _ = File.CreateSymbolicLink(place.In("output/index.html"), place.In("elsewhere.html"));

        Assert.Equal(["SG013 index.html"], Verify());
    }

    [Fact]
    public void Repository_is_named_once()
    {
        place.Put("output/.git/config", "git");
        place.Put("output/.git/objects/00", "git");

        Assert.Equal(["SG015 .git"], Verify());
    }

    [Fact]
    public void Manifest_is_pinned_by_its_hash()
    {
        Assert.Empty(Verifier.Verify(place.Output, built.ManifestHash.ToUpperInvariant()));
        Assert.Equal(["SG016 manifest.json"], Verify(new string('0', 64)));
        Assert.Equal(["SG016 manifest.json"], Verify("no hash at all"));
        Assert.Equal(["SG016 manifest.json"], Verify(string.Empty));
    }

    [Fact]
    public void Hash_is_the_one_that_sha256sum_prints() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(place.In("output/manifest.json")))), built.ManifestHash);

    [Fact]
    public void Folder_without_a_manifest_says_so()
    {
        File.Delete(place.In("output/manifest.json"));

        Assert.Equal(["SG016 manifest.json"], Verify());
        Assert.Equal("SG016", Assert.Single(Verifier.Verify(place.In("nowhere"), null)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"generator":"Other","version":"1","files":[]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1"}""")]
    [InlineData("""{"generator":"SiteGen","version":1,"files":[]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":{}}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":["a"]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":[{"path":"a"}]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":[{"path":"a","size":-1,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":[{"path":"a","size":0,"sha256":"xyz"}]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":[{"path":"../../etc/passwd","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}""")]
    [InlineData("""{"generator":"SiteGen","version":"1","files":[{"path":"a","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},{"path":"a","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}""")]
    public void Hostile_manifest_is_refused(string manifest)
    {
        place.Put("output/manifest.json", manifest);

        Assert.Equal(["SG016 manifest.json"], Verify());
    }

    [Fact]
    public void Manifest_is_the_same_for_the_same_site_and_read_back_as_it_was_written()
    {
        using var other = new Workplace();
        var options = other.Options with { Commit = "v1 \"quoted\" é \u2028" };
        _ = other.Build(options, ("b", "2"), ("a/c", "1"));
        using var again = new Workplace();
        _ = again.Build(options with { Path = again.Output }, ("a/c", "1"), ("b", "2"));

        Assert.Equal(other.Read("manifest.json"), again.Read("manifest.json"));
        var read = ManifestReader.Read(File.ReadAllBytes(other.In("output/manifest.json")), out _)!;
        Assert.Equal(("1.2.3", options.Commit), (read.Version, read.Commit));
        Assert.Equal([("a/c", 1L), ("b", 1L)], read.Files.Select(file => (file.Address, file.Size)));
        Assert.Equal(ContentHash.Of("2"u8), read.Files[1].Hash);
    }

    public void Dispose() => place.Dispose();

    private IEnumerable<string> Verify(string? expected = null) => Verifier.Verify(place.Output, expected)
        .OrderBy(found => found.Position)
        .Select(found => $"{found.Code} {Path.GetRelativePath(place.Output, found.Position.File).Replace('\\', '/')}");
}
