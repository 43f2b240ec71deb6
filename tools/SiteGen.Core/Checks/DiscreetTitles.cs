using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>
/// Somebody may look over the reader's shoulder, or at the list of downloads: tab titles of steps and sheets, and all
/// addresses, say neither the topic nor the guide's title.
/// </summary>
internal sealed class DiscreetTitles : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        var settings = context.Site.Settings;
        if (!settings.Discreet)
        {
            return;
        }

        string[] words = settings.Wording.IsSet ? [settings.Wording.Term, settings.Wording.Short] : [];
        if (Word(file.Address, words) is { } inAddress)
        {
            context.Report(Rules.Indiscreet.At(
                file.Source,
                $"The address '{file.Address}' has the word '{inAddress}'.",
                "Rename the file, or set 'discreet: false' in site.yml."));
        }

        if (file.Outline is { Title: { Length: > 0 } title } && context.Site.IsPrivate(file.Address) && Word(title, [.. words, settings.Title]) is { } inTitle)
        {
            context.Report(Rules.Indiscreet.At(
                file.Source,
                $"The tab title '{title}' of {file.Address} says '{inTitle}'.",
                "Choose a neutral title, or set 'discreet: false' in site.yml."));
        }
    }

    /// <summary>The first of the words that the text has as a whole word.</summary>
    private static string? Word(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                at >= 0 && word.Length > 0;
                at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + word.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return word;
                }
            }
        }

        return null;
    }
}
