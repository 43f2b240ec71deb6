using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>One kind of files that a build makes. It says which files there will be; their bytes are asked for later, from several threads.</summary>
internal interface IOutput
{
    /// <summary>As <c>without:</c> in site.yml names it.</summary>
    string Name { get; }

    IEnumerable<OutputFile> Files(OutputContext context);
}

/// <summary>One file to be.</summary>
/// <param name="Address">From the site's root.</param>
/// <param name="Source">What it is made from, for messages.</param>
/// <param name="Write">Writes the bytes; returns the text that they hold, where it came from a page's body.</param>
internal sealed record OutputFile(string Address, Position Source, Func<Bodies, Utf8Buffer, Body?> Write)
{
    /// <summary>What it holds is on pages of its own too, so that a fault in it is found there.</summary>
    public bool Repeats { get; init; }

    /// <summary>A file that holds no page's body.</summary>
    public static OutputFile Of(string address, Position source, Action<Utf8Buffer> write) => Of(address, source, (_, target) => write(target));

    /// <summary>A file that is made from bodies, and holds none as its own.</summary>
    public static OutputFile Of(string address, Position source, Action<Bodies, Utf8Buffer> write) => new(address, source, (bodies, target) =>
    {
        write(bodies, target);
        return null;
    });
}

/// <summary>Every output there is, in the order in which their files are made.</summary>
internal static class AllOutputs
{
    public static ImmutableArray<IOutput> List { get; } =
    [
        new HtmlPages(),
        new WholeGuide(),
        new WorksheetForms(),
        new WorksheetPdf(),
        new WorksheetTexts(),
        new WorksheetDefinitions(),
        new SearchIndex(),
        new Assets(),
        new Redirects(),
        new Headers(),
        new Sitemap(),
        new Feed(),
        new SiteJson(),
    ];

    public static ImmutableArray<string> Names { get; } = [.. List.Select(output => output.Name)];

    /// <summary>Every file that there will be, each at an address of its own. Styles and scripts come first, because pages are weighed with them.</summary>
    public static FilePlan Plan(OutputContext context)
    {
        var claimed = new ClaimedAddresses(context.Bag);
        var made = List.ToLookup(output => context.Site.Makes(output.Name));
        ImmutableArray<OutputFile> files =
        [
            .. made[true].SelectMany(output => output.Files(context))
                .Where(claimed.Claim)
                .OrderBy(file => file.Address.StartsWith(Bundle.Folder, StringComparison.Ordinal) ? 0 : 1),
        ];

        // What stands against a file that is not made is nobody's business.
        var silent = context with { Bag = new() };
        var leftOut = made[false].SelectMany(output => output.Files(silent)).Select(file => file.Address)
            .Except(files.Select(file => file.Address)).ToFrozenSet(StringComparer.Ordinal);
        return leftOut.Count == 0
            ? new(files, leftOut)
            : new([.. files.Select(file => IsHtml(file) ? LeftOutLinks.TakenOut(file, leftOut, context.Site.Root) : file)], leftOut);
    }

    private static bool IsHtml(OutputFile file) => file.Address.EndsWith(".html", StringComparison.Ordinal);
}
