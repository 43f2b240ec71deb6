using System.Text;
using SiteGen.Outputs;
using SiteGen.Pdf.Blocks;
using SiteGen.Sources;
using Xunit;

namespace SiteGen.Tests.Sheets;

public sealed class PdfDrawingTests
{
    [Fact]
    public void Shapes_lie_on_the_lines_that_cross_them_and_under_those_within_them()
    {
        var paths = Paths("M20 40h60M40 45h10M30 30h40v20h-40zM10 10v60");

        Assert.Equal(["20,40 80,40", "10,10 10,70", "30,30 70,30 70,50 30,50 30,30", "40,45 50,45"], paths.Select(Points));
        Assert.Equal([false, false, true, false], paths.Select(path => path.IsFilled));
    }

    [Fact]
    public void Specks_are_left_out() => Assert.Equal(["20,40 80,40"], Paths("M10 10v1M20 40h60M10 20v1").Select(Points));

    [Fact]
    public void A_line_that_goes_on_where_a_shape_was_closed_begins_there() =>
        Assert.Equal(["10,10 10,60"], Paths("M10 10h20v20zv50").Where(path => !path.IsFilled).Select(Points));

    [Fact]
    public void The_drawing_of_the_theme_has_a_pencil_that_hides_what_is_behind_it_and_no_specks()
    {
        var drawing = PdfDrawings.Find(MemorySite.Tree(Repository.In("theme"), "theme"), "worksheets")!;
        var pencil = drawing.Paths.IndexOf(drawing.Paths.Single(path => path.IsFilled && path.Steps.Length > 5));

        Assert.All(drawing.Paths.Where(path => path.Dash > 0), thread => Assert.True(drawing.Paths.IndexOf(thread) < pencil));
        Assert.Equal(3, drawing.Paths.Length - pencil - 1 - drawing.Paths.Skip(pencil + 1).Count(path => path.IsFilled));
        Assert.All(drawing.Paths, path => Assert.True(Points(path).Length > 0 && path.Steps.Max(step => step.X + step.Y) - path.Steps.Min(step => step.X + step.Y) > 3));
    }

    private static List<PdfPath> Paths(string data)
    {
        var svg = $"<svg viewBox=\"0 0 100 100\"><path d=\"{data}\"/></svg>";
        return [.. PdfDrawings.Find(new SourceTree([new SourceFile("drawings/a.svg", Encoding.UTF8.GetBytes(svg), "theme/drawings/a.svg")]), "a")!.Paths];
    }

    private static string Points(PdfPath path) => string.Join(' ', path.Steps.Select(step => FormattableString.Invariant($"{step.X},{step.Y}")));
}
