using System.Globalization;
using System.Text;
using SiteGen.Sources;
using SiteGen.Writing;

namespace SiteGen.Commands;

/// <summary>
/// A number that changes whenever a build could give another site: with any source's path, length or time of change, with the
/// options, the program, and the day. Reading every source would tell more, and would cost as much as building.
/// </summary>
internal static class InputKey
{
    public static ContentHash Of(BuildRequest request)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ProgramVersion.Text}\n{ProgramVersion.Build}\n");
        text.Append(CultureInfo.InvariantCulture, $"{request.Url}\n{request.Date:yyyy-MM-dd}\n{request.Drafts}\n{request.Strict}\n{request.Preview}\n");
        Append(request.Input, text);
        text.Append('\n');
        Append(request.Theme, text);
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(SourceTree tree, StringBuilder text)
    {
        foreach (var file in tree.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Path}\0{file.Length}\0{file.Modified}\n");
        }
    }
}
