using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary><c>site.json</c>: what pages there are, for programs. The smallest output; it shows how one is made.</summary>
internal sealed class SiteJson : IOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public string Name => "site-json";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return OutputFile.Of("site.json", Position.StartOf("input/site.yml"), target => Write(context.Site, target));
    }

    private static void Write(Site site, Utf8Buffer target)
    {
        using var json = new Utf8JsonWriter(target, Options);
        json.WriteStartObject();
        json.WriteString("title", site.Settings.Title);
        json.WriteString("language", site.Settings.Language);
        json.WriteStartArray("pages");
        foreach (var page in site.MadePages)
        {
            json.WriteStartObject();
            json.WriteString("address", page.Address);
            json.WriteString("title", page.Title);
            json.WriteString("description", page.Description);
            json.WriteNumber("minutes", page.Minutes);
            if (page.IsStep)
            {
                json.WriteNumber("step", page.Number);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("worksheets");
        foreach (var sheet in site.MadeSheets)
        {
            json.WriteStartObject();
            json.WriteString("id", sheet.Id);
            json.WriteString("title", sheet.Title);
            json.WriteString("address", SheetAddresses.Page(sheet.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
