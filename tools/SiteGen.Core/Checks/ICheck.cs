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
    private int? bodyStart;

    /// <summary>Every byte; not valid after the check has looked.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where the body's HTML begins in the content; -1 where it is not in it. Looked for once, and only where something was found.</summary>
    public int BodyStart => bodyStart ??= Body is null ? -1 : Content.Span.IndexOf(Body.Html.Span);

    /// <summary>Whether the body has a byte of the file, and not its template.</summary>
    public bool HasInBody(int offset) => BodyStart >= 0 && offset >= BodyStart && offset < BodyStart + Body!.Html.Length;
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
