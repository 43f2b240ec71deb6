using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>One control: what a form, a PDF or a text version really holds.</summary>
/// <param name="Name">Unique in the sheet; the same in HTML, PDF, text and JSON.</param>
/// <param name="Label">The whole accessible name, also without the table around it.</param>
internal abstract record Widget(string Name, string Label);

/// <summary>Room for text.</summary>
/// <param name="Lines">Ruled lines on paper; 1 is a single line.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
internal sealed record TextWidget(string Name, string Label, int Lines, int MaxLength) : Widget(Name, Label);

/// <summary>Room for a date: year-month-day on screen, as it is written on paper.</summary>
internal sealed record DateWidget(string Name, string Label) : Widget(Name, Label)
{
    /// <summary>Where it is typed as words, in a PDF: a date with the name of its month.</summary>
    public const int MaxLength = 30;
}

/// <summary>A box to tick.</summary>
internal sealed record TickWidget(string Name, string Label) : Widget(Name, Label);

/// <summary>One of several options.</summary>
internal sealed record ChoiceWidget(string Name, string Label, ImmutableArray<Option> Options) : Widget(Name, Label);

/// <summary>Something to choose.</summary>
/// <param name="Id">What is kept; never changes.</param>
/// <param name="Label">What is shown.</param>
internal sealed record Option(string Id, string Label);
