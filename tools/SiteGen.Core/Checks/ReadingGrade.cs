using System.Collections.Concurrent;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>A reader who is upset reads as if two grades below. English only: the formula counts English syllables.</summary>
internal sealed class ReadingGrade : ICheck
{
    /// <summary>US school grade over which a page is hard to read.</summary>
    private const double Most = 8;

    private const int FewestWords = 60;
    private readonly ConcurrentDictionary<string, double> grades = new(StringComparer.Ordinal);

    public void Inspect(StagedFile file, CheckContext context)
    {
        if (file.Body is not { } body || !context.Site.Settings.IsEnglish)
        {
            return;
        }

        var counts = TextCounts.Of(body.Html.Span);
        if (counts.Words < FewestWords)
        {
            return;
        }

        grades[file.Address] = counts.Grade;
        if (counts.Grade > Most)
        {
            context.Report(Rules.HardToRead.At(
                file.Source,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This page reads at US grade {counts.Grade:0.0}; over {Most:0} is hard for a reader who is upset."),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Its sentences have {counts.WordsPerSentence:0} words on average. Use shorter sentences and plainer words.")));
        }
    }

    public void Conclude(CheckContext context)
    {
        foreach (var (address, grade) in grades)
        {
            context.Grades[address] = grade;
        }
    }
}
