using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>A value with the place it was read at.</summary>
internal readonly record struct Located<T>(T Value, Position Position);
