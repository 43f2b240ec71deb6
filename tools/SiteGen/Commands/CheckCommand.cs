using System.CommandLine;
using System.Globalization;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: everything that a build does, but for writing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("check", "Look for mistakes and print each page's reading grade. Nothing is written.\n\n  sitegen check --strict --format github");
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(common.Read(parsed), cancellation)));
        return command;
    }

    private static int Run(Session session, CancellationToken cancellation)
    {
        if (session.Paths is null)
        {
            return session.Finish();
        }

        var result = SiteBuild.Run(session.Request(), new NullSink(), session.Bag, cancellation);
        var code = session.Finish(result.SettingsFailed);
        if (!session.Quiet && !result.Grades.IsEmpty)
        {
            foreach (var (address, grade) in result.Grades)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"grade {grade,4:0.0}  {address}"));
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"grade {result.Grades.Values.Average():0.0} on average, {result.Pages} pages checked"));
        }

        return code;
    }

    private sealed class NullSink : IFileSink
    {
        public void Write(string address, ReadOnlySpan<byte> content)
        {
        }
    }
}
