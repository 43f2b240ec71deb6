using System.Reflection;
using SiteGen.Pdf;

namespace SiteGen.Commands;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Tells two builds of this program apart, whatever their version says: each of its assemblies counts.</summary>
    public static string Build { get; } =
        string.Join('-', ((Type[])[typeof(ProgramVersion), typeof(SiteBuild), typeof(PdfWriter)]).Select(type => type.Module.ModuleVersionId));
}
