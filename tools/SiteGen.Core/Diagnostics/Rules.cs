using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>Every kind of finding there is. Each has a page in tools/docs/rules/, which a test holds against this list.</summary>
internal static class Rules
{
    // 0xx: reading and writing
    public static readonly Rule NothingToBuild = new("SG001", Severity.Error, "nothing to build");
    public static readonly Rule Unreadable = new("SG002", Severity.Error, "file cannot be read");
    public static readonly Rule NotUtf8 = new("SG003", Severity.Error, "not UTF-8");
    public static readonly Rule TooLarge = new("SG004", Severity.Error, "file too large");
    public static readonly Rule UnsafePath = new("SG005", Severity.Error, "unsafe path");
    public static readonly Rule CannotWrite = new("SG006", Severity.Error, "output cannot be written");
    public static readonly Rule ForeignOutput = new("SG007", Severity.Error, "output folder is not ours");
    public static readonly Rule OutputBusy = new("SG008", Severity.Error, "another build is running");
    public static readonly Rule OutputRepaired = new("SG009", Severity.Note, "interrupted build repaired");
    public static readonly Rule OutputEdited = new("SG010", Severity.Note, "written file was changed by hand");
    public static readonly Rule OwnFileKept = new("SG011", Severity.Note, "own file set aside");
    public static readonly Rule Leftover = new("SG012", Severity.Note, "leftover cannot be removed");
    public static readonly Rule PublishedChanged = new("SG013", Severity.Error, "published file changed");
    public static readonly Rule PublishedMissing = new("SG014", Severity.Error, "published file missing");
    public static readonly Rule PublishedExtra = new("SG015", Severity.Error, "file not in the manifest");
    public static readonly Rule BadManifest = new("SG016", Severity.Error, "manifest cannot be used");
    public static readonly Rule FileExists = new("SG017", Severity.Error, "file is there already");
    public static readonly Rule BadName = new("SG018", Severity.Error, "name that will not do");

    // 1xx: YAML, settings and front matter
    public static readonly Rule BrokenYaml = new("SG101", Severity.Error, "broken YAML");
    public static readonly Rule WrongType = new("SG102", Severity.Error, "value of the wrong type");
    public static readonly Rule MissingKey = new("SG103", Severity.Error, "missing key");
    public static readonly Rule UnknownKey = new("SG104", Severity.Error, "unknown key");
    public static readonly Rule UnknownSetting = new("SG105", Severity.Error, "unknown setting");
    public static readonly Rule WrongSetting = new("SG106", Severity.Error, "wrong setting");
    public static readonly Rule OldSetting = new("SG107", Severity.Note, "setting of Statiq");
    public static readonly Rule MissingString = new("SG108", Severity.Warning, "text not translated");
    public static readonly Rule NoUrl = new("SG109", Severity.Note, "address of the site not known");
    public static readonly Rule MissingText = new("SG110", Severity.Error, "text missing from the theme");
    public static readonly Rule LowContrast = new("SG111", Severity.Warning, "colours too close to read");
    public static readonly Rule ForeignHead = new("SG112", Severity.Error, "front matter that is not read");
    public static readonly Rule LostInComment = new("SG113", Severity.Warning, "value taken for a comment");
    public static readonly Rule StepNumber = new("SG114", Severity.Warning, "step without a number of its own");
    public static readonly Rule NearName = new("SG115", Severity.Warning, "name that is almost one of ours");
    public static readonly Rule IdleSetting = new("SG116", Severity.Note, "setting that changes nothing");

    // 2xx: content
    public static readonly Rule BrokenLink = new("SG201", Severity.Error, "broken internal link");
    public static readonly Rule MissingFragment = new("SG202", Severity.Error, "missing fragment");
    public static readonly Rule MissingAsset = new("SG203", Severity.Error, "missing asset");
    public static readonly Rule BadXref = new("SG204", Severity.Error, "unknown or ambiguous xref");
    public static readonly Rule UnsafeLink = new("SG205", Severity.Error, "unsafe link");
    public static readonly Rule UnknownWord = new("SG206", Severity.Error, "unknown wording word");
    public static readonly Rule HeadingNeedsId = new("SG207", Severity.Error, "heading needs an id");
    public static readonly Rule UnknownReference = new("SG208", Severity.Error, "unknown source");
    public static readonly Rule UnknownCallout = new("SG209", Severity.Error, "unknown callout");
    public static readonly Rule TooDeep = new("SG210", Severity.Error, "nested too deep");
    public static readonly Rule HelplineUnchecked = new("SG211", Severity.Warning, "helpline not checked");
    public static readonly Rule HelplineOld = new("SG212", Severity.Note, "helpline checked long ago");
    public static readonly Rule ActiveFile = new("SG213", Severity.Error, "file that can hold code");
    public static readonly Rule UnknownElement = new("SG214", Severity.Warning, "element that HTML does not know");
    public static readonly Rule LostLink = new("SG215", Severity.Error, "link that is none");
    public static readonly Rule UncalledNote = new("SG216", Severity.Warning, "note that nothing leads to");
    public static readonly Rule Blocked = new("SG220", Severity.Error, "blocked by the site's policy");
    public static readonly Rule PictureUnshown = new("SG221", Severity.Error, "picture that browsers cannot show");
    public static readonly Rule PictureHeavy = new("SG222", Severity.Warning, "picture too heavy");
    public static readonly Rule NoTranscript = new("SG223", Severity.Warning, "recording without a transcript");

    // 3xx: worksheets
    public static readonly Rule WorksheetField = new("SG301", Severity.Error, "worksheet definition");
    public static readonly Rule WorksheetStep = new("SG302", Severity.Error, "worksheet of an unknown step");
    public static readonly Rule WorksheetMissing = new("SG303", Severity.Error, "unknown worksheet");
    public static readonly Rule FieldTooHigh = new("SG304", Severity.Error, "field that fits on no page");
    public static readonly Rule MissingCharacters = new("SG305", Severity.Warning, "characters that the font lacks");
    public static readonly Rule RemovedId = new("SG306", Severity.Warning, "field id is gone");

    // 4xx: theme
    public static readonly Rule TemplateMissing = new("SG401", Severity.Error, "missing template");
    public static readonly Rule TemplateBroken = new("SG402", Severity.Error, "broken template");
    public static readonly Rule TemplateFailed = new("SG403", Severity.Error, "template failed");
    public static readonly Rule TemplateLimit = new("SG404", Severity.Error, "template over a limit");
    public static readonly Rule ThemeFileChanged = new("SG405", Severity.Warning, "theme file changed since it was copied");
    public static readonly Rule ThemeFileUnknown = new("SG406", Severity.Note, "copy of unknown origin");

    // 5xx: what would be published
    public static readonly Rule SameAddress = new("SG501", Severity.Error, "two files with one address");
    public static readonly Rule DuplicateId = new("SG502", Severity.Error, "id twice on a page");
    public static readonly Rule MissingDescription = new("SG503", Severity.Warning, "missing description");
    public static readonly Rule ImageWithoutAlt = new("SG504", Severity.Error, "image without alternative text");
    public static readonly Rule SkippedHeading = new("SG505", Severity.Warning, "skipped heading level");
    public static readonly Rule OrphanPage = new("SG506", Severity.Warning, "page that nothing links to");
    public static readonly Rule HardToRead = new("SG507", Severity.Warning, "hard to read");
    public static readonly Rule InlineCode = new("SG508", Severity.Error, "inline code");
    public static readonly Rule PageWeight = new("SG509", Severity.Warning, "page over its weight");
    public static readonly Rule Indiscreet = new("SG510", Severity.Error, "title that gives the topic away");
    public static readonly Rule BareWord = new("SG511", Severity.Warning, "bare word of the wording");
    public static readonly Rule NoFirstPage = new("SG512", Severity.Error, "no first page");
    public static readonly Rule StaleNumber = new("SG513", Severity.Warning, "number of another step");
    public static readonly Rule AddressGone = new("SG514", Severity.Warning, "published address is gone");
    public static readonly Rule PluralForms = new("SG516", Severity.Warning, "forms of a count");
    public static readonly Rule FilledIn = new("SG517", Severity.Warning, "what a text lets be filled in");
    public static readonly Rule SearchCut = new("SG518", Severity.Note, "search index cut");

    private static readonly Lazy<FrozenDictionary<string, Rule>> ByCode = new(() => All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal));

    /// <summary>Codes of what other findings may follow from.</summary>
    public static ImmutableArray<string> Causes { get; } = [NothingToBuild.Code, TemplateMissing.Code, NoFirstPage.Code];

    public static Rule Of(Diagnostic diagnostic) => ByCode.Value[diagnostic.Code];

    public static ImmutableArray<Rule> All { get; } =
    [
        NothingToBuild, Unreadable, NotUtf8, TooLarge, UnsafePath, CannotWrite, ForeignOutput, OutputBusy, OutputRepaired,
        OutputEdited, OwnFileKept, Leftover, PublishedChanged, PublishedMissing, PublishedExtra, BadManifest,
        FileExists, BadName,
        BrokenYaml, WrongType, MissingKey, UnknownKey, UnknownSetting, WrongSetting, OldSetting, MissingString, NoUrl, MissingText, LowContrast,
        ForeignHead, LostInComment, StepNumber, NearName, IdleSetting,
        BrokenLink, MissingFragment, MissingAsset, BadXref, UnsafeLink, UnknownWord, HeadingNeedsId, UnknownReference, UnknownCallout, TooDeep,
        HelplineUnchecked, HelplineOld, ActiveFile, UnknownElement, LostLink, UncalledNote, Blocked, PictureUnshown, PictureHeavy, NoTranscript,
        WorksheetField, WorksheetStep, WorksheetMissing, FieldTooHigh, MissingCharacters, RemovedId,
        TemplateMissing, TemplateBroken, TemplateFailed, TemplateLimit, ThemeFileChanged, ThemeFileUnknown,
        SameAddress, DuplicateId, MissingDescription, ImageWithoutAlt, SkippedHeading, OrphanPage, HardToRead,
        InlineCode, PageWeight, Indiscreet, BareWord, NoFirstPage, StaleNumber, AddressGone, PluralForms, FilledIn, SearchCut,
    ];
}
