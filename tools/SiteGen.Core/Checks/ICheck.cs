using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>One rule about what would be published. It sees every file once, from any thread, and all of them at the end.</summary>
internal interface ICheck
{
    void Inspect(StagedFile file, CheckContext context)
    {
    }

    void Conclude(CheckContext context)
    {
    }
}

/// <summary>A file as it is staged, byte for byte.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Outline">What its HTML holds; null for files that are no HTML.</param>
/// <param name="Body">The page's body in it; null where it has none.</param>
/// <param name="Repeats">What it holds is on pages of its own too.</param>
internal sealed record StagedFile(string Address, Position Source, HtmlOutline? Outline, Body? Body, bool Repeats)
{
    private (int Lead, int Behind)? places;

    /// <summary>Every byte; not valid after the check has looked.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>
    /// Where a byte of the file is in the body's HTML; null where the template has it. A template may put something between the body's two parts.
    /// </summary>
    public int? InBody(int offset)
    {
        if (Body is null)
        {
            return null;
        }

        // Looked for once, and only where something was found.
        var (lead, rest) = places ??= (Content.Span.IndexOf(Body.Lead.Span), Content.Span.IndexOf(Body.Rest.Span));
        return lead >= 0 && offset >= lead && offset < lead + Body.Lead.Length ? offset - lead
            : rest >= 0 && offset >= rest && offset < rest + Body.Rest.Length ? offset - rest + Body.Lead.Length
            : null;
    }
}

/// <summary>Every check there is.</summary>
internal static class AllChecks
{
    public static ImmutableArray<Func<ICheck>> List { get; } =
    [
        () => new InternalLinks(),
        () => new DuplicateIds(),
        () => new Descriptions(),
        () => new ImageTexts(),
        () => new HeadingLevels(),
        () => new OrphanPages(),
        () => new ReadingGrade(),
        () => new InlineCode(),
        () => new PageWeight(),
        () => new DiscreetTitles(),
        () => new BareWords(),
        () => new BlockedContent(),
        () => new ShownPictures(),
        () => new Recordings(),
    ];
}
