using System.CommandLine;
using System.Globalization;
using SiteGen.Scaffolding;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: everything that a build does, but for writing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var overrides = new Option<bool>("--theme-overrides") { Description = "Also tell which files of the theme have changed since input/_theme/ got its copies of them" };
        var command = new Command("check", "Look for mistakes and print each page's reading grade. Nothing is written.\n\n  sitegen check --strict --format github\n  sitegen check --theme-overrides") { overrides };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(common.Read(parsed), parsed.GetValue(overrides), cancellation)));
        return command;
    }

    private static int Run(Session session, bool overrides, CancellationToken cancellation)
    {
        if (session.Paths is null)
        {
            return session.Finish();
        }

        var request = session.Request();
        var result = SiteBuild.Run(request, new NullSink(), session.Bag, cancellation);
        if (overrides)
        {
            ThemeOverrides.Check(request.Input, request.Theme, session.Bag);
        }

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
