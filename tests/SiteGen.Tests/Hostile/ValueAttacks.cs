namespace SiteGen.Tests.Hostile;

/// <summary>Texts that try to leave their place, for every value that content can set: in YAML, each must arrive as text.</summary>
internal static class ValueAttacks
{
    public static IReadOnlyList<string> All { get; } =
    [
        """<script>alert(1)</script>""",
        """</script><script>alert(1)</script>""",
        """</title></textarea></style></template></noscript><img src=x onerror=alert(1)>""",
        "\"><img src=x onerror=alert(1)>",
        """'><img src=x onerror=alert(1)>""",
        "\" onmouseover=\"alert(1)\" x=",
        """' onmouseover='alert(1)' x='""",
        """x onmouseover=alert(1)""",
        """javascript:alert(1)""",
        """javascript:alert(1)//@evil.example""",
        """&#106;avascript&colon;alert(1)""",
        """data:text/html,<script>alert(1)</script>""",
        """//evil.example/""",
        """&lt;script&gt;alert(1)&lt;/script&gt;""",
        """--><!--<script>alert(1)</script>""",
        """]]><script>alert(1)</script>""",
        "\");alert(1);//\\",
        """\u003cscript\u003ealert(1)""",
        "a\u2028alert(1)\u2029b",
        "a\r\n/*\r\n  Content-Security-Policy: script-src *\r\n/x https://evil.example 301",
        "\u202Egnp.exe\u202C",
        """(x) /JS (app.alert\(1\)) /S /JavaScript) >> endobj""",
        """{{ by "<script>" "<script>" "<script>" }}""",
        """{{ date.now }}{{ include "layouts/default" }}""",
    ];
}
