using System.Reflection;

namespace SiteGen.Commands;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Tells two builds of this program apart, whatever their version says.</summary>
    public static string Build { get; } = typeof(ProgramVersion).Module.ModuleVersionId.ToString();
}
