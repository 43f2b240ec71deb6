using SiteGen.Model;

namespace SiteGen.Writing;

/// <summary>The address of a file in the output folder. What it may be says <see cref="SafeAddress"/>.</summary>
internal static class Address
{
    public const string Manifest = SafeAddress.Manifest;

    /// <summary>The folder that holds a file or a folder, without a slash at its end; empty at the top.</summary>
    public static string Parent(string address) => address[..Math.Max(0, address.LastIndexOf('/'))];

    /// <summary>The file in a folder of this machine.</summary>
    public static string In(string folder, string address) => $"{folder}{Path.DirectorySeparatorChar}{address}";
}
