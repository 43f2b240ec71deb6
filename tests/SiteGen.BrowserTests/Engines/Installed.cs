namespace SiteGen.BrowserTests.Engines;

/// <summary>Which engines this machine has. <c>tests/run.sh</c> brings what is missing where it may.</summary>
internal static class Installed
{
    // Debian's package of Chromium without its windows: the same engine, and half the processor time.
    private const string Shell = "chromium-headless-shell";

    private static readonly Dictionary<Engine, string[]> Names = new()
    {
        [Engine.Chromium] = [Shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
        [Engine.Firefox] = ["firefox-esr", "firefox"],
        [Engine.WebKit] = ["WebKitWebDriver"],
    };

    /// <summary>The engine's program: the browser itself, or what drives it.</summary>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static string Find(Engine engine) =>
        Look(engine) ?? throw new InvalidOperationException($"{engine} was not found. Run tests/run.sh, which installs it, or name it in {Variable(engine)}.");

    /// <summary>Chromium with all that a reader has of it, its viewer of PDF files among them.</summary>
    /// <inheritdoc cref="Find"/>
    public static string FindWholeChromium() => Look(Engine.Chromium, Names[Engine.Chromium].Except([Shell])) ?? throw new InvalidOperationException("No Chromium with windows was found. Run tests/run.sh, which installs it.");

    /// <summary>Why tests in this engine do not run here, or nothing. <c>SITEGEN_ENGINES=WebKit</c> asks for one engine alone.</summary>
    public static string? Missing(Engine engine) => engine switch
    {
        _ when Environment.GetEnvironmentVariable("SITEGEN_ENGINES") is { Length: > 0 } asked && !asked.Contains(engine.ToString(), StringComparison.OrdinalIgnoreCase) => $"SITEGEN_ENGINES asks for {asked}.",
        Engine.Chromium => null,
        _ when Look(engine) is null => $"{engine} is not installed: none of {string.Join(", ", Names[engine])}.",
        Engine.WebKit when OnPath("Xvfb") is null => "WebKit draws on a screen of its own, and Xvfb is not installed.",
        _ => null,
    };

    /// <summary>The whole path of a program, or nothing.</summary>
    public static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string? Look(Engine engine) => Look(engine, Names[engine]);

    private static string? Look(Engine engine, IEnumerable<string> names) =>
        Environment.GetEnvironmentVariable(Variable(engine)) is { Length: > 0 } named ? named : names.Select(OnPath).FirstOrDefault(path => path is not null);

    private static string Variable(Engine engine) => engine == Engine.Chromium ? "SITEGEN_BROWSER" : $"SITEGEN_{engine.ToString().ToUpperInvariant()}";
}
