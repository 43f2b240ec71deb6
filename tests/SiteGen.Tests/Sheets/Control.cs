namespace SiteGen.Tests.Sheets;

/// <summary>One control of a sheet as an output shows it.</summary>
/// <param name="Name">Of the form control.</param>
/// <param name="Type">text, date, tick or choice.</param>
/// <param name="Label">The accessible name, the question before the option.</param>
/// <param name="Options">Of a choice, each as <c>id=label</c>.</param>
/// <param name="Limit">Of a text: the most characters.</param>
/// <param name="Lines">Of a text: ruled lines.</param>
internal sealed record Control(string Name, string Type, string Label, string Options = "", int Limit = 0, int Lines = 0)
{
    /// <summary>A box of a list under a question, named as the question and the box together.</summary>
    public static string Joined(string question, string option) => $"{question}{(question.EndsWith('?') ? "" : ":")} {option}";

    public static string Listed(IEnumerable<(string Id, string Label)> options) =>
        string.Join(" | ", options.Select(option => $"{option.Id}={option.Label}"));
}
