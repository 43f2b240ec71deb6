using System.CommandLine;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Scaffolding;
using SiteGen.Sites;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: everything that a build does, but for writing.</summary>
internal static class CheckCommand
{
    /// <summary>A guide has fewer pages. Of more, the hardest ones are what somebody looks for.</summary>
    private const int MostGrades = 30;
    private const int HardestPages = 10;

    public static Command Create()
    {
        var common = new CommonOptions();
        var external = new Option<bool>("--external")
        {
            Description = "List the links that leave the site, host by host, with the pages that have them; none is fetched",
        };
        var overrides = new Option<bool>("--theme-overrides")
        {
            Description = "Also tell which files of the theme have changed since input/_theme/ got its copies of them",
        };
        var acceptIds = new Option<bool>("--accept-ids")
        {
            Description = $"Write the ids of all worksheet fields to input/{AcceptedIds.Path}, so that a build can tell when one is gone",
        };
        var command = new Verb(
            "check",
            "Look for mistakes and print each page's reading grade. Nothing is written, but for --accept-ids.",
            "sitegen check",
            "sitegen check --strict --format github",
            "sitegen check --external",
            "sitegen check --theme-overrides") { external, overrides, acceptIds };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(common.Read(parsed), new(parsed.GetValue(external), parsed.GetValue(overrides), parsed.GetValue(acceptIds)), cancellation)));
        return command;
    }

    private static int Run(Session session, Asked asked, CancellationToken cancellation)
    {
        if (session.Paths is null || (asked.AcceptIds && !AcceptIds(session)))
        {
            return session.Finish();
        }

        var request = session.Request();
        var links = new ExternalLinks();
        var result = session.Build(request, asked.External ? links : new NullSink(), cancellation);
        var published = GoneAddresses.PublishedIn(Path.Join(session.Paths.Root, BuildCommand.DefaultFolder));
        GoneAddresses.Check(published, BuildCommand.DefaultFolder, result.Addresses, () => session.ReadSite(new()).Pages, Session.OwnRedirects(request), session.Bag);
        if (asked.Overrides)
        {
            ThemeOverrides.Check(request.Input, request.Theme, session.Bag);
        }

        var code = session.Finish(result.SettingsFailed);
        if (asked.External)
        {
            Print(links, request.Url ?? session.ReadSite(new()).Settings.Url, session.Output);
        }
        else if (!session.Quiet && !result.Grades.IsEmpty)
        {
            Print(result, session.Printer.ForAll, session.Output);
        }

        return code;
    }

    /// <summary>Ids are accepted only where every sheet can be read; what stands against it is left to the check that follows.</summary>
    private static bool AcceptIds(Session session)
    {
        var found = new DiagnosticBag();
        var sheets = session.ReadSite(found).Worksheets;
        var path = Path.Join(session.Paths!.Input, AcceptedIds.Path);
        try
        {
            if (!found.HasErrors && !sheets.IsEmpty)
            {
                File.WriteAllText(path, AcceptedIds.Text(sheets));
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            session.Bag.Report(Rules.CannotWrite, new($"input/{AcceptedIds.Path}"), $"This file cannot be written: {failure.Message}");
            return false;
        }
    }

    private static void Print(ExternalLinks links, Uri? own, TextWriter output)
    {
        foreach (var host in links.ByHost(own))
        {
            output.WriteLine(host.Key);
            foreach (var (link, pages) in host)
            {
                output.WriteLine($"  {link.AbsoluteUri}  {string.Join(", ", pages)}");
            }
        }
    }

    /// <param name="forAll">What prints the grade of every page; null where they are all wanted.</param>
    private static void Print(BuildResult result, string? forAll, TextWriter output)
    {
        var most = forAll is null || result.Grades.Count <= MostGrades ? result.Grades.Count : result.Succeeded ? HardestPages : 0;
        foreach (var (address, grade) in most < result.Grades.Count ? result.Grades.OrderByDescending(page => page.Value).Take(most) : result.Grades)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"grade {grade,4:0.0}  {address}"));
        }

        if (most < result.Grades.Count)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {result.Grades.Count - most} more grades: {forAll}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"grade {result.Grades.Values.Average():0.0} on average, {result.Pages} pages checked"));
    }

    private sealed record Asked(bool External, bool Overrides, bool AcceptIds);

    private sealed class NullSink : IFileSink
    {
        public void Write(string address, ReadOnlySpan<byte> content)
        {
        }
    }
}
