using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Sources;

namespace SiteGen.Reading;

/// <summary>A page with its source: what the front matter said, and where the body begins.</summary>
/// <param name="BodyStart">Offset of the body in the text.</param>
internal sealed record Document(Page Page, SourceText Source, int BodyStart)
{
    public bool IsMarkdown => Page.SourcePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || Page.SourcePath.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>The position of a character by its offset in the body.</summary>
    public Position At(int offset) => Source.At(BodyStart + Math.Max(0, offset));

    /// <summary>Where a key's value stands; the file's first line where the key is not there.</summary>
    public Position At(string key) => Keys()?.Find(key)?.Value.Position ?? new(Source.File, 1, 1);

    /// <summary>The front matter, read again: only messages need it, and a large site would hold it ten thousand times.</summary>
    private YamlMap? Keys()
    {
        var text = Source.Text;
        var head = FrontMatter.Find(text);
        return Yaml.ReadMap(text.Substring(head.YamlStart, head.YamlLength), Source.File, Math.Max(1, head.YamlLine), new DiagnosticBag());
    }
}
