using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary><c>sitegen verify</c>: whether a folder holds exactly what its receipt says.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "An output folder, or a downloaded copy of one" };
        var expect = new Option<string?>("--expect") { Description = "The SHA-256 that manifest.json itself must have", HelpName = "HASH" };
        var command = new Command("verify", "Name every changed, missing or extra file of a built site.\n\n  sitegen verify output") { folder, expect };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(expect)));
        return command;
    }

    private static int Run(string folder, string? expected)
    {
        var found = Verifier.Verify(folder, expected);
        new DiagnosticPrinter(DiagnosticFormat.Human, quiet: false, color: false).Print(found, root: null);
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return ExitCode.Content;
        }

        var receipt = ContentHash.Of(File.ReadAllBytes(Address.In(folder, Address.Manifest)));
        Console.Out.WriteLine($"Every file is as its receipt says. SHA-256 of the receipt: {receipt}");
        return ExitCode.Ok;
    }
}
