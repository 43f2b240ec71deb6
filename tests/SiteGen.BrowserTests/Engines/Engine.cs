namespace SiteGen.BrowserTests.Engines;

/// <summary>The three engines that nearly every reader's browser is made of.</summary>
public enum Engine
{
    /// <summary>Chrome, Edge, Samsung Internet; driven in Debian's Chromium.</summary>
    Chromium,

    /// <summary>Firefox, driven in its long-lived edition.</summary>
    Firefox,

    /// <summary>Safari and every browser on an iPhone; driven in WebKitGTK, which is close to it and not the same.</summary>
    WebKit,
}
