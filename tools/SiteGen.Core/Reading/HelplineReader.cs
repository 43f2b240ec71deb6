using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Reading;

/// <summary>
/// Reads one country of <c>data/helplines.yml</c>. A number that nobody checked, or without the page it was read on, could send
/// somebody in need to a dead line: such a record is left out, with a warning.
/// </summary>
internal sealed class HelplineReader(DateTimeOffset now, DiagnosticBag bag)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(180);
    private static readonly string[] Topics = ["abuse", "crisis", "stalking", "young", "own-behaviour", "directory"];

    public Country Read(KeyReader keys)
    {
        var country = new Country(
            Code(keys),
            keys.RequiredText("name", "United States"),
            keys.Group("emergency") is { } emergency ? ReadEmergency(emergency) : null,
            [.. keys.Groups("services").Select(Service).OfType<Helpline>()]);
        keys.ReportUnknownKeys(Rules.UnknownKey, "a country");
        return country;
    }

    private string Code(KeyReader keys)
    {
        var code = keys.RequiredText("code", "US");
        if (code.Length > 0 && code != CountryCode.World && !CountryCode.IsKnown(code))
        {
            bag.Report(Rules.WrongType, keys.At("code"), $"'{code}' is not a country code, nor {CountryCode.World} for the whole world.", CountryCode.Hint(code));
        }

        return code.ToUpperInvariant();
    }

    private Emergency? ReadEmergency(KeyReader keys)
    {
        var emergency = new Emergency(
            [.. keys.Texts("numbers").Select(number => number.Value)],
            keys.Text("note") ?? string.Empty,
            keys.Date("checked") ?? default,
            WebAddress(keys, "source"));
        keys.ReportUnknownKeys(Rules.UnknownKey, "emergency");
        return IsBacked(emergency.Checked, emergency.Source, "The emergency number", keys) ? emergency : null;
    }

    private Helpline? Service(KeyReader keys)
    {
        var line = new Helpline
        {
            Id = keys.RequiredText("id", "us-988"),
            Name = keys.RequiredText("name", "988 Suicide & Crisis Lifeline"),
            Region = keys.Text("region") ?? string.Empty,
            For = keys.Text("for") ?? string.Empty,
            Topics = ReadTopics(keys),
            Phone = keys.Text("phone") ?? string.Empty,
            Tty = keys.Text("tty") ?? string.Empty,
            Text = keys.Text("text") ?? string.Empty,
            Email = keys.Text("email") ?? string.Empty,
            Web = WebAddress(keys, "web"),
            Hours = keys.Text("hours") ?? string.Empty,
            Note = keys.Text("note") ?? string.Empty,
            Checked = keys.Date("checked") ?? default,
            Source = WebAddress(keys, "source"),
        };
        keys.ReportUnknownKeys(Rules.UnknownKey, "a service");
        return IsBacked(line.Checked, line.Source, $"'{line.Name}'", keys) ? line : null;
    }

    private ImmutableArray<string> ReadTopics(KeyReader keys)
    {
        var topics = keys.Texts("topics");
        foreach (var topic in topics.Where(topic => !Topics.Contains(topic.Value)))
        {
            bag.Report(
                Rules.WrongType,
                topic.Position,
                $"'{topic.Value}' is not a topic; the topics are: {string.Join(", ", Topics)}.",
                Suggestion.DidYouMean(topic.Value, Topics));
        }

        return [.. topics.Select(topic => topic.Value)];
    }

    /// <summary>An address that a reader may follow; anything else is reported and left out.</summary>
    private string WebAddress(KeyReader keys, string key)
    {
        var text = keys.Text(key) ?? string.Empty;
        if (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            return text;
        }

        bag.Report(Rules.WrongType, keys.At(key), $"'{key}' is a web address that begins with https://.");
        return string.Empty;
    }

    private bool IsBacked(DateTimeOffset check, string source, string what, KeyReader keys)
    {
        if (check == default || source.Length == 0)
        {
            bag.Report(
                Rules.HelplineUnchecked,
                keys.Start,
                $"{what} has no 'checked' date or no 'source', so it is not shown.",
                "Read the number on the service's own page, then add the day and the page's address.");
            return false;
        }

        if (now - check > Fresh)
        {
            bag.Report(
                Rules.HelplineOld,
                keys.At("checked"),
                $"{what} was checked on {check:yyyy-MM-dd}, more than {Fresh.Days} days ago.",
                "Read the number again on the service's own page, then change the date.");
        }

        return true;
    }
}
