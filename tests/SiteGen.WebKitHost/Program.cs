using System.Diagnostics;
using System.Text.Json;
using SiteGen.WebKitHost;

// WebKit prints for nobody but the program that it is part of, and its own small browser is never as narrow as a phone: hence this one.
// It reads commands, one JSON object a line, and answers each by one: {"result": …} or {"problem": "…"}. It ends with its input.
//   {"do": "open", "address": "http://…"}
//   {"do": "run", "body": "return '…'"}                         the body of an asynchronous function
//   {"do": "print", "paper": "A4", "block": 10, "inline": 14, "file": "/…/print.pdf"}      or Letter, A5, Half letter; margins in millimetres
//   {"do": "picture", "width": 390, "dark": false, "file": "/…/page.png"}
var home = Directory.CreateTempSubdirectory("sitegen-webkit-").FullName;
// A screen of its own, which goes when the last window on it has gone, however that came.
using var screen = Process.Start(new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-terminate", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
screen.BeginErrorReadLine();
// .NET's own way of setting these is not seen by C libraries. Nothing of the machine's own desktop: no bus, no settings, no acceleration, no other printers.
foreach (var (name, value) in new Dictionary<string, string>
{
    ["DISPLAY"] = ":" + screen.StandardOutput.ReadLine(),
    ["HOME"] = home,
    ["XDG_RUNTIME_DIR"] = home,
    ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:",
    ["GSETTINGS_BACKEND"] = "memory",
    ["LIBGL_ALWAYS_SOFTWARE"] = "1",
    ["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1",
    ["LC_ALL"] = "C.UTF-8",
    ["NO_AT_BRIDGE"] = "1",
})
{
    Native.g_setenv(name, value, overwrite: true);
}

try
{
    View.Open();
    while (Console.ReadLine() is { } line)
    {
        Console.WriteLine(Answer(line));
    }
}
finally
{
    screen.Kill();
    Directory.Delete(home, recursive: true);
}

static string Answer(string line)
{
    try
    {
        using var command = JsonDocument.Parse(line);
        return JsonSerializer.Serialize(new Dictionary<string, string> { ["result"] = Do(command.RootElement) });
    }
    catch (Exception failure) when (failure is HostException or JsonException or KeyNotFoundException)
    {
        return JsonSerializer.Serialize(new Dictionary<string, string> { ["problem"] = failure.Message });
    }
}

static string Do(JsonElement command)
{
    string Text(string name) => command.GetProperty(name).GetString()!;
    switch (Text("do"))
    {
        case "open":
            View.Go(Text("address"));
            return View.Address;
        case "run":
            return View.Run(Text("body"));
        case "print":
            View.Print(Text("paper"), command.GetProperty("block").GetDouble(), command.GetProperty("inline").GetDouble(), Text("file"));
            return Text("file");
        case "picture":
            View.Picture(command.GetProperty("width").GetInt32(), command.GetProperty("dark").GetBoolean(), Text("file"));
            return Text("file");
        default:
            throw new HostException("No such command.");
    }
}
