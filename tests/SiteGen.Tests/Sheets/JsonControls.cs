using System.Text.Json;

namespace SiteGen.Tests.Sheets;

/// <summary>The controls of a definition.</summary>
internal static class JsonControls
{
    public static List<Control> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("fields").EnumerateArray())
            .SelectMany(field => field.GetProperty("widgets").EnumerateArray(), Control)];
    }

    private static Control Control(JsonElement field, JsonElement widget)
    {
        var type = Text(widget, "type");
        var label = Text(widget, "label");
        return new(
            Text(widget, "name"),
            type,
            Text(field, "type") == "tick" ? Sheets.Control.Joined(Text(field, "label"), label) : label,
            type == "choice" ? Sheets.Control.Listed(widget.GetProperty("options").EnumerateArray().Select(option => (Text(option, "id"), Text(option, "label")))) : "",
            type == "text" ? widget.GetProperty("maxLength").GetInt32() : 0,
            type == "text" ? widget.GetProperty("lines").GetInt32() : 0);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
