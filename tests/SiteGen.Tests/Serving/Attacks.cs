namespace SiteGen.Tests.Serving;

/// <summary>
/// What visitors who mean no good send to a preview server. The tests send each once; the harness sends them all at once.
/// <c>{port}</c> stands for the server's port.
/// </summary>
internal static class Attacks
{
    /// <summary>Every way to write a path out of the site that is known to have worked somewhere.</summary>
    public static string[] Ways { get; } =
    [
        "/../secret.txt", "/../../secret.txt", "/steps/../../secret.txt", "/./../secret.txt", "//../secret.txt", "/..//secret.txt", "/...//secret.txt",
        "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/.%2e/secret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt",
        "/..%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%c0%ae%c0%ae%c0%afsecret.txt", "/%e0%80%ae%e0%80%ae/secret.txt", "/%uff0e%uff0e/secret.txt",
        "/..\\secret.txt", "/..%5csecret.txt", "/..%255csecret.txt", "/%5c..%5c..%5csecret.txt", "/\\..\\secret.txt", "/..;/secret.txt", "/..%3b/secret.txt",
        "/..%00/secret.txt", "/../secret.txt%00.html", "/index.html%00/../../secret.txt", "/%00", "/\0", "/../secret.txt?.html", "/../secret.txt#.html",
        "/secret.txt", "/input/index.md", "/theme/layouts/default.html", "/input/site.yml", "/site.yml", "/.sitegen/x", "/_theme/x", "/_headers",
        "/etc/passwd", "//etc/passwd", "/file:///etc/passwd", "file:///etc/passwd", "http://localhost/../secret.txt", "/proc/self/environ", "/C:/Windows/win.ini",
        "/index.html/../../secret.txt", "/assets/../../secret.txt", "/%2f%2e%2e/secret.txt", "/..%c1%9csecret.txt", "/..%ef%bc%8fsecret.txt",
        "secret.txt", "", "*", "?", "/" + new string('a', 100_000), "/" + string.Concat(Enumerable.Repeat("../", 2_000)) + "secret.txt",
    ];

    /// <summary>Names of other hosts, as a page of theirs would send them whose name leads to this machine.</summary>
    public static string[] ForeignHosts { get; } =
    [
        "evil.example",
        "evil.example:{port}",
        "localhost",
        "localhost:1",
        "localhost.evil.example:{port}",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.2:{port}",
        "0.0.0.0:{port}",
        "[::]:{port}",
        "localhost:{port}, evil.example",
        "localhost:{port}@evil.example",
        "",
    ];

    /// <summary>Whole requests that no browser sends.</summary>
    public static string[] BrokenRequests { get; } =
    [
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nNo colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n Folded: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "G\0T / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
        "PUT /index.html HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx",
        "DELETE / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
    ];
}
