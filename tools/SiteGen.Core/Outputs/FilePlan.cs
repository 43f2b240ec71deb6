using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Outputs;

/// <summary>Every file that there will be, and the addresses of those that there would be, if <c>without:</c> did not leave them out.</summary>
internal sealed record FilePlan(ImmutableArray<OutputFile> Files, FrozenSet<string> LeftOut);
