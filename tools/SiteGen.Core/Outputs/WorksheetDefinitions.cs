using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Model;
using SiteGen.Text;

namespace SiteGen.Outputs;

/// <summary>Each worksheet as typed JSON, for programs: its fields, and the widgets that every other output has too.</summary>
internal sealed class WorksheetDefinitions : IOutput
{
    /// <summary>Of this format. It grows when a member changes its meaning.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "worksheet-json";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Worksheets.Select(sheet => OutputFile.Of(SheetAddresses.Definition(sheet.Id), sheet.Position, target => Write(sheet, target)));

    private static void Write(Worksheet sheet, Utf8Buffer target)
    {
        using var json = new Utf8JsonWriter(target, Options);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("id", sheet.Id);
        json.WriteString("title", sheet.Title);
        json.WriteString("purpose", sheet.Purpose);
        json.WriteNumber("minutes", sheet.Minutes);
        json.WriteString("closing", sheet.Closing);
        Texts(json, "steps", [.. sheet.Steps.Select(step => step.Value)]);
        json.WriteStartArray("sections");
        foreach (var section in sheet.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            Optional(json, "intro", section.Intro);
            Optional(json, "skip", section.Skip);
            json.WriteStartArray("fields");
            foreach (var question in section.Fields)
            {
                Field(json, question);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, Field question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("type", question.Type);
        json.WriteString("label", question.Label);
        Optional(json, "hint", question.Hint);
        Texts(json, "formerly", question.Formerly);
        Texts(json, "example", question.Example);
        json.WriteStartArray("widgets");
        foreach (var widget in question.Widgets)
        {
            Widget(json, widget);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Widget(Utf8JsonWriter json, Widget widget)
    {
        json.WriteStartObject();
        json.WriteString("name", widget.Name);
        json.WriteString("label", widget.Label);
        switch (widget)
        {
            case TextWidget text:
                json.WriteString("type", "text");
                json.WriteNumber("lines", text.Lines);
                json.WriteNumber("maxLength", text.MaxLength);
                break;
            case DateWidget:
                json.WriteString("type", "date");
                break;
            case TickWidget:
                json.WriteString("type", "tick");
                break;
            case ChoiceWidget choice:
                json.WriteString("type", "choice");
                json.WriteStartArray("options");
                foreach (var option in choice.Options)
                {
                    json.WriteStartObject();
                    json.WriteString("id", option.Id);
                    json.WriteString("label", option.Label);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string key, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(key, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string key, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
