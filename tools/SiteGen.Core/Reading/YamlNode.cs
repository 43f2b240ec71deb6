using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Reading;

/// <summary>A value of a YAML file that knows where it stands.</summary>
internal abstract record YamlNode(Position Position)
{
    /// <summary>How messages call this kind of value.</summary>
    public abstract string Kind { get; }
}

/// <summary>One text, number, date or word.</summary>
/// <param name="Plain">Written without quotes.</param>
internal sealed record YamlScalar(Position Position, string Text, bool Plain) : YamlNode(Position)
{
    public override string Kind => "a single value";

    /// <summary>Where it stands in the YAML text, as it is written there.</summary>
    public TextSpan Source { get; init; }

    /// <summary>Where each <c>{{</c> of the text stands, in order: quotes, escapes and folded lines move it.</summary>
    public ImmutableArray<Position> Braces { get; init; } = [];

    /// <summary>Between quotes that a word processor made, and that are a part of the text to YAML.</summary>
    public bool IsInCurlyQuotes => Plain && Text.Length > 1 && CurlyQuotes.Contains(Text[0]) && CurlyQuotes.Contains(Text[^1]);

    /// <summary>Of any language, opening and closing.</summary>
    public static SearchValues<char> CurlyQuotes { get; } = SearchValues.Create("“”„‟‘’‚‛«»");

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlList(Position Position, ImmutableArray<YamlNode> Items) : YamlNode(Position)
{
    public override string Kind => "a list";
}

/// <summary>Keys with values, in their order in the file.</summary>
internal sealed record YamlMap(Position Position, ImmutableArray<YamlEntry> Entries) : YamlNode(Position)
{
    public override string Kind => "a group of keys";

    public static YamlMap Empty(Position position) => new(position, []);

    /// <summary>Without regard to case, underscore and dash: <c>RedirectFrom</c> is <c>redirect_from</c>.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (YamlKey.Same(entry.Key, key))
            {
                return entry;
            }
        }

        return null;
    }
}

internal sealed record YamlEntry(string Key, Position Position, YamlNode Value);
