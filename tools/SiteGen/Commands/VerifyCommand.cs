using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Sites;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary><c>sitegen verify</c>: whether a folder holds exactly what its receipt says.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "An output folder, or a downloaded copy of one" };
        var expect = new Option<string?>("--expect") { Description = "The SHA-256 that manifest.json itself must have", HelpName = "HASH" };
        var common = new CommonOptions();
        var command = new Verb(
            "verify",
            "Name every changed, missing or extra file of a built site, by the manifest.json in it.",
            "sitegen verify output",
            "sitegen verify downloaded-copy --expect SHA-256-OF-THE-MANIFEST") { folder, expect };
        common.AddPrintTo(command);
        command.SetAction(parsed => Run(common.Printer(parsed, "verify"), parsed.GetValue(folder)!, parsed.GetValue(expect)));
        return command;
    }

    private static int Run(DiagnosticPrinter printer, string folder, string? expected)
    {
        var found = Verifier.Verify(folder, expected);
        printer.Print(found, root: null);
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return ExitCode.Content;
        }

        if (printer.IsQuiet)
        {
            return ExitCode.Ok;
        }

        var receipt = ContentHash.Of(File.ReadAllBytes(Address.In(folder, Address.Manifest)));
        printer.OtherOutput.WriteLine($"Every file is as its receipt says. SHA-256 of the receipt: {receipt}");
        return ExitCode.Ok;
    }
}
