namespace SiteGen.Diagnostics;

/// <summary>A place in a source file.</summary>
/// <param name="File">
/// Path as the user knows it, with forward slashes, relative to the root: <c>input/steps/01-why.md</c>. Empty where no file is meant.
/// </param>
/// <param name="Line">1-based; 0 where no text is meant: a folder, or a file that was or is to be written.</param>
/// <param name="Column">1-based, in UTF-16 units; 0 where Line is 0.</param>
public readonly record struct Position(string File, int Line = 0, int Column = 0) : IComparable<Position>
{
    /// <summary>No file: the command line, or the build as a whole.</summary>
    public static Position None => new(string.Empty);

    /// <summary>Where a finding stands that is about a file as a whole, or about something that is missing from it.</summary>
    public static Position StartOf(string file) => new(file, 1, 1);

    /// <summary>Orders by file, then line, then column.</summary>
    public int CompareTo(Position other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary>The form that terminals and editors make clickable: <c>path:line:col</c>.</summary>
    public override string ToString() =>
        Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";

    /// <summary>Whether this place comes before the other one.</summary>
    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    /// <summary>Whether this place comes after the other one.</summary>
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    /// <summary>Whether this place does not come after the other one.</summary>
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this place does not come before the other one.</summary>
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
