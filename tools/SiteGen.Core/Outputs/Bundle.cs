using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>A style sheet or script that is joined from several files of the theme, so that a page asks for one.</summary>
/// <param name="Name">Of the file in <c>assets/</c>.</param>
/// <param name="Parts">Files of the theme, in order. One that is not there is passed over: a fork's brand is optional.</param>
internal sealed record Bundle(string Name, ImmutableArray<string> Parts)
{
    public const string Folder = "assets/";
    private const string Exit = "scripts/exit.js";

    /// <summary>By concern. What a file takes from one before it is there; what it takes from a later one is there by the time it is called.</summary>
    private static readonly string[] SheetScripts = ["messages", "answers", "rows", "fill", "keep", "file", "start"];

    /// <summary>A page asks for one style sheet, for theme.js before it is drawn, and for one script after.</summary>
    public static ImmutableArray<Bundle> All { get; } =
    [
        Style("site", "seam", "content", "button", "pages"),
        Style("site-rare", "seam", "content", "button", "pages", "rare"),
        Style("safety", "seam", "content", "helplines"),
        Style("safety-rare", "seam", "content", "helplines", "rare"),
        Style("search", "content", "button", "pages", "search"),
        Style("step", "seam", "content", "tick", "step"),
        Style("step-rare", "seam", "content", "tick", "step", "rare"),
        Style("unsent", "seam", "content", "button", "helplines", "unsent"),
        Style("unsent-rare", "seam", "content", "button", "helplines", "unsent", "rare"),
        Style("home", "content", "home"),
        Style("home-rare", "content", "home", "rare"),
        Style("guide", ["content", "tick", "step", "home", "rare", "fields", .. SheetKinds.All, "guide"]),
        SheetStyle("sheet", []),
        SheetStyle("workbook", [.. SheetKinds.All, "workbook"]),
        new("theme.js", ["scripts/theme.js"]),
        new("site.js", ["scripts/site.js", Exit, "scripts/folded.js"]),
        new("steps.js", ["scripts/site.js", Exit, "scripts/folded.js", "scripts/kept.js", "scripts/steps.js"]),
        SheetScript("sheet", []),
        SheetScript("workbook", SheetKinds.Scripted),
        new("unsent.js", ["scripts/site.js", Exit, "scripts/folded.js", "scripts/unsent.js"]),
        new("search.js", ["scripts/site.js", Exit, "scripts/texts.js", "scripts/search.js"]),
    ];

    /// <summary>The bundles of a site: those of its page types, and those of its sheets, of which each carries what it has.</summary>
    public static IEnumerable<Bundle> Of(Site site) => All
        .Concat(site.Worksheets.Select(SheetKinds.Of).SelectMany(kinds =>
            (Bundle[])[SheetStyle(NameOf(kinds), kinds), SheetScript(NameOf(WithScript(kinds)), WithScript(kinds))]))
        .DistinctBy(bundle => bundle.Name);

    /// <summary>The style sheet and the script of a sheet, from the root.</summary>
    public static (string Style, string Script) For(Worksheet sheet)
    {
        var kinds = SheetKinds.Of(sheet);
        return ($"{Folder}{NameOf(kinds)}.css", $"{Folder}{NameOf(WithScript(kinds))}.js");
    }

    /// <summary>The style sheet of a page type, from the root.</summary>
    /// <param name="hasRare">The page's text has elements that few texts have.</param>
    public static string StyleFor(string type, bool hasRare = false) => Folder + type switch
    {
        "guide" or "workbook" or "search" => type,
        "worksheet" => "sheet",
        _ => (type is "home" or "step" or "safety" or "unsent" ? type : "site") + (hasRare ? "-rare" : string.Empty),
    } + ".css";

    /// <summary>The script of a page type, from the root.</summary>
    public static string ScriptFor(string type) => Folder + type switch
    {
        "home" or "step" or "guide" => "steps",
        "search" or "workbook" or "unsent" => type,
        "worksheet" => "sheet",
        _ => "site",
    } + ".js";

    /// <summary>What a page type has of its own stands between what all have and what has the last word.</summary>
    private static Bundle Style(string name, params ReadOnlySpan<string> own) =>
        new(name + ".css", [.. from part in (string[])["tokens", "base", "layout", .. own, "print", "brand"] select $"styles/{part}.css"]);

    private static Bundle SheetStyle(string name, ImmutableArray<string> kinds) => Style(name, ["tick", "button", "fields", .. kinds]);

    private static Bundle SheetScript(string name, ImmutableArray<string> kinds) => new(
        name + ".js",
        ["scripts/site.js", Exit, "scripts/kept.js", "scripts/texts.js", .. from part in SheetScripts.Concat(kinds) select $"scripts/sheet/{part}.js"]);

    private static string NameOf(ImmutableArray<string> kinds) => string.Join('-', kinds.Prepend("sheet"));

    private static ImmutableArray<string> WithScript(ImmutableArray<string> kinds) => [.. kinds.Where(SheetKinds.Scripted.Contains)];

    private bool IsScript => Name.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>The parts of a script share one scope, which nothing outside sees. A statement that a part leaves open does not go on in the next one.</summary>
    /// <param name="hasExit">Whether pages have the quiet exit.</param>
    /// <param name="last">Written after the parts of a style sheet.</param>
    public OutputFile File(SourceTree theme, bool hasExit, string last, DiagnosticBag bag) => OutputFile.Of(Folder + Name, Position.StartOf("theme/" + Parts[0]), target =>
    {
        var texts = Parts.Where(part => hasExit || part != Exit).Select(theme.Find).OfType<SourceFile>().Select(file => SourceText.Read(file, bag)?.Text).OfType<string>();
        if (IsScript)
        {
            target.Write(ScriptText.Compact(Name, $"'use strict';{{\n{string.Join("\n;\n", texts)}\n}}"));
            target.Write("\n"u8);
            return;
        }

        foreach (var text in texts)
        {
            CssText.Compact(text, target);
        }

        target.Write(last);
    });
}
