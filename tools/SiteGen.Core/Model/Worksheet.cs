using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A sheet that is filled in on screen, on paper or as PDF. Every output is made from this one record.</summary>
internal sealed record Worksheet
{
    /// <summary>The file's name without its extension; the stem of every address of the sheet.</summary>
    public required string Id { get; init; }

    /// <summary>The first line of its file: <c>input/worksheets/why.yml:1:1</c>.</summary>
    public required Position Position { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence: what the sheet is good for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What people look for and the sheet does not say, the most fitting first. For the search alone.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>How long it may take.</summary>
    public int Minutes { get; init; } = 10;

    /// <summary>What stands at the end, so that the reader stops there.</summary>
    public string Closing { get; init; } = string.Empty;

    /// <summary>Slugs of the steps that the sheet belongs to, the first one being its home.</summary>
    public ImmutableArray<Located<string>> Steps { get; init; } = [];

    public bool FootHasStopRule { get; init; }

    public bool FootHasHelplines { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    public int Order { get; init; }

    /// <summary>The sections by the leaves that they are on when the sheet is printed.</summary>
    public ImmutableArray<Leaf> Leaves { get; init; } = [];

    public IEnumerable<Field> Fields => Sections.SelectMany(section => section.Fields);
}

/// <summary>A part of a sheet under a heading of its own.</summary>
/// <param name="Skip">A line that lets somebody who was hurt leave the part out; empty where it needs none.</param>
/// <param name="NewPage">Begins a new page on paper.</param>
internal sealed record Section(string Title, string Intro, string Skip, bool NewPage, ImmutableArray<Field> Fields)
{
    public bool HasExample => Fields.Any(question => !question.Example.IsEmpty);
}

/// <summary>The sections of one printed page.</summary>
/// <param name="IsLong">One section that may take more than a page.</param>
internal sealed record Leaf(ImmutableArray<Section> Sections, bool IsLong)
{
    /// <summary>A section begins a new page where it says so, and where the page before has no room for it.</summary>
    public static ImmutableArray<Leaf> Of(ImmutableArray<Section> sections)
    {
        var leaves = ImmutableArray.CreateBuilder<Leaf>();
        var page = ImmutableArray<Section>.Empty;
        foreach (var section in sections)
        {
            if (!page.IsEmpty && (section.NewPage || !Fits(page.Add(section))))
            {
                leaves.Add(new(page, !Fits(page)));
                page = [];
            }

            page = page.Add(section);
        }

        leaves.Add(new(page, !Fits(page)));
        return leaves.ToImmutable();

        bool Fits(ImmutableArray<Section> page) => PaperHeight.Fits(page, isFirst: leaves.Count == 0, isLast: ReferenceEquals(page[^1], sections[^1]));
    }
}
