using System.Collections.Immutable;
using System.CommandLine;

namespace SiteGen.Commands;

/// <summary>A command with examples of its use. They are in its own help, not in the list of all commands.</summary>
internal sealed class Verb(string name, string description, params ImmutableArray<string> examples) : Command(name, description)
{
    public ImmutableArray<string> Examples => examples;
}
