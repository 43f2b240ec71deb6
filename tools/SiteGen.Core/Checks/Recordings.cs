using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>What is said in a recording can be read: each has a transcript that the page's front matter names, in order, or a track of its own.</summary>
internal sealed class Recordings : ICheck
{
    public void Inspect(StagedFile file, CheckContext context)
    {
        if (file.Outline is not { Recordings.Count: > 0 } outline || file.Repeats)
        {
            return;
        }

        var needing = outline.Recordings.Where(recording => recording.NeedsWords).Select(recording => recording.Offset);
        foreach (var offset in needing.Skip(context.DocumentOf(file)?.Page.Transcripts.Length ?? 0))
        {
            context.Report(Rules.NoTranscript.At(
                context.PlaceOf(file, offset).Position,
                "This recording has no transcript, so that whoever does not hear it, or reads on paper, has nothing of it.",
                "Write what is said into a page, and name that in front matter: transcript: what-is-said.md"));
        }
    }
}
