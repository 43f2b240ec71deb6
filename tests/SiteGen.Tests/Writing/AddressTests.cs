using CsCheck;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Outputs;
using Xunit;

namespace SiteGen.Tests.Writing;

public sealed class AddressTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("steps/why-it-ended.html")]
    [InlineData("_headers")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".nojekyll")]
    [InlineData("café/naïve ñ.html")]
    [InlineData("日本/語.html")]
    [InlineData("emoji-😀.png")]
    [InlineData("console.html")]
    [InlineData("com10.html")]
    [InlineData("a.con")]
    [InlineData("...a")]
    [InlineData("sub/manifest.json")]
    public void Common_address_is_safe(string address) => Assert.Null(SafeAddress.Problem(address));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/etc/passwd")]
    [InlineData("//host/share")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/..")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("..\\x")]
    [InlineData("C:/x")]
    [InlineData("c:x")]
    [InlineData("page.html:stream")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u007f")]
    [InlineData("a\u0085")]
    [InlineData("what?.html")]
    [InlineData("a*b")]
    [InlineData("a\"b")]
    [InlineData("a|b")]
    [InlineData("<a>")]
    [InlineData("NUL")]
    [InlineData("con.html")]
    [InlineData("a/Aux/b")]
    [InlineData("lpt1.tar.gz")]
    [InlineData("COM¹")]
    [InlineData("con .html")]
    [InlineData("conin$")]
    [InlineData("trailing.")]
    [InlineData("trailing /a")]
    [InlineData(".git/hooks/post-checkout")]
    [InlineData("a/.GIT")]
    [InlineData("GIT~1/config")]
    [InlineData(".sitegen/x")]
    [InlineData("manifest.json")]
    [InlineData("Manifest.JSON")]
    public void Hostile_address_is_refused(string address) => Assert.NotNull(SafeAddress.Problem(address));

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.NotNull(SafeAddress.Problem("\ud800"));
        Assert.NotNull(SafeAddress.Problem("a\udc00b"));
    }

    [Theory]
    [InlineData("a", 255, true)]
    [InlineData("a", 256, false)]
    [InlineData("é", 127, true)]
    [InlineData("é", 128, false)]
    [InlineData("語", 85, true)]
    [InlineData("語", 86, false)]
    public void Name_holds_255_bytes(string letter, int count, bool safe) =>
        Assert.Equal(safe, SafeAddress.Problem("folder/" + string.Concat(Enumerable.Repeat(letter, count))) is null);

    [Fact]
    public void Safe_address_stays_in_its_folder_whatever_it_is() =>
        Gen.String[Gen.Char["abC.~ /\\:\0\n\ud83d\ude00é"], 0, 12].Sample(address =>
            SafeAddress.Problem(address) is not null
            || Path.GetFullPath(Path.Join("/site", address)) == Path.Join("/site", address));

    [Theory]
    [InlineData("About.html", "about.html")]
    [InlineData("CAFÉ.html", "café.html")]
    [InlineData("a", "a/b.html")]
    [InlineData("A", "a/b/c.html")]
    [InlineData("a/b/c.html", "a/b")]
    [InlineData("a/b/c.html", "A")]
    public void Addresses_that_meet_on_some_system_are_refused(string first, string second)
    {
        var bag = new DiagnosticBag();
        var claimed = new ClaimedAddresses(bag);

        Assert.True(claimed.Claim(FileAt(first)));
        Assert.False(claimed.Claim(FileAt(second)));
        Assert.Equal("SG501", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void Message_never_carries_control_characters()
    {
        var bag = new DiagnosticBag();
        Assert.False(new ClaimedAddresses(bag).Claim(FileAt("a\u001b[31m\n")));

        Assert.DoesNotContain(Assert.Single(bag.Sorted()).Message, char.IsControl);
    }

    private static OutputFile FileAt(string address) => OutputFile.Of(address, Position.None, _ => { });
}
