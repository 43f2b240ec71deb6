using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Scaffolding;

/// <summary>Steps by the names that people give them, and the names of their files.</summary>
internal sealed class StepNames(Site site, DiagnosticBag bag)
{
    /// <summary>A step by its number, its file's name, or its file's name without number and ending; null where there is none, and the bag says so.</summary>
    public Page? Find(string name)
    {
        var file = Path.GetFileName(name.Replace('\\', '/'));
        var found = site.StepBySlug(name)
            ?? site.Steps.FirstOrDefault(step => Path.GetFileName(step.SourcePath) == file || Path.GetFileNameWithoutExtension(step.SourcePath) == file)
            ?? (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? site.Steps.FirstOrDefault(step => step.Number == number) : null);
        if (found is null)
        {
            bag.Report(
                Rules.BadName,
                Position.None,
                $"There is no step '{name}'.",
                Suggestion.DidYouMean(name, site.Steps.Select(step => step.Slug))
                    ?? $"The steps are: {string.Join(", ", site.Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Number} {step.Slug}")))}.");
        }

        return found;
    }

    /// <summary>As wide as the numbers that are there, two digits at least.</summary>
    public string Numbered(int number, string stem)
    {
        var width = site.Steps.Select(step => Path.GetFileName(step.SourcePath).TakeWhile(char.IsAsciiDigit).Count()).DefaultIfEmpty(2).Max();
        return $"{number.ToString($"D{Math.Clamp(width, 2, 5)}", CultureInfo.InvariantCulture)}-{stem}";
    }
}
