using System.Globalization;

namespace SiteGen.Harness;

/// <summary>What follows a verb: <c>--name value</c> or a bare <c>--name</c>.</summary>
internal sealed class Arguments(string[] args)
{
    public int Number(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public bool Has(string name) => args.Contains(name);
}
