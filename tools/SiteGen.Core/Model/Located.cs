using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A value with the place that it was read at, so that whoever finds fault with it can say where it stands.</summary>
internal readonly record struct Located<T>(T Value, Position Position);
