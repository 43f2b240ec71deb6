namespace SiteGen.WebKitHost;

/// <summary>What was asked for could not be done; the host goes on.</summary>
internal sealed class HostException(string message) : Exception(message);
