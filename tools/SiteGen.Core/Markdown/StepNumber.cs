using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Markdown;

/// <summary>A link that says the number of a step, in the words of the interface, says that of the step it leads to.</summary>
internal static class StepNumber
{
    private const string Text = "step_number";

    public static void Check(LinkInline link, string resolved, BodyTask task)
    {
        var text = PlainText.Of(link);
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !task.Strings.Has(Text) || task.StepOf(resolved) is not { } step)
        {
            return;
        }

        var said = NumberedText.Find(text, task.Strings.Get(Text)).FirstOrDefault();
        if (said.Length == 0 || said.Number == step.Number)
        {
            return;
        }

        var literal = link.Descendants<LiteralInline>().FirstOrDefault(part => part is not WordingInline && part.Content.AsSpan().Contains(said.Of(text), StringComparison.Ordinal));
        var at = literal is null ? link.Span.Start + 1 : literal.Span.Start + literal.Content.AsSpan().IndexOf(said.Of(text));
        task.Bag.Report(
            Rules.StaleNumber,
            task.At(at),
            string.Create(CultureInfo.InvariantCulture, $"'{said.Of(text)}' leads to step {step.Number}, '{step.Title}'."),
            $"Write {{{{ step \"{step.Slug}\" }}}} in place of the number: it stays true when steps move.");
    }
}
