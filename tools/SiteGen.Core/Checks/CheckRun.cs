using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Outputs;

namespace SiteGen.Checks;

/// <summary>Shows every staged file to every check.</summary>
internal sealed class CheckRun(CheckContext context)
{
    private readonly ImmutableArray<ICheck> checks = [.. AllChecks.List.Select(create => create())];

    public ImmutableSortedDictionary<string, double> Grades => context.Grades.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public void Inspect(OutputFile file, ReadOnlyMemory<byte> content, Body? body)
    {
        var isHtml = Path.GetExtension(file.Address) is ".html" or ".htm" or ".xhtml";
        var staged = new StagedFile(
            file.Address,
            file.Source,
            isHtml && !content.IsEmpty ? HtmlOutline.Read(content.Span) : null,
            body,
            file.Repeats) { Content = content };
        context.Remember(staged);
        foreach (var check in checks)
        {
            check.Inspect(staged, context);
        }
    }

    public void Conclude()
    {
        foreach (var check in checks)
        {
            check.Conclude(context);
        }

        context.ReportRepeated();
    }
}
