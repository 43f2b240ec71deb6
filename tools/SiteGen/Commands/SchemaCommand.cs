using System.CommandLine;
using SiteGen.Scaffolding;
using SiteGen.Sites;

namespace SiteGen.Commands;

/// <summary><c>sitegen schema</c>: what may stand in a file, for editors that complete and check YAML.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("kind")
        {
            Description = "site (site.yml), step (the head of a page), worksheet, or helplines",
            HelpName = string.Join('|', Schemas.Names),
        };
        name.AcceptOnlyFromAmong([.. Schemas.Names]);
        var command = new Verb(
            "schema",
            "Print the JSON Schema of a kind of file: editors that know YAML complete its keys and explain them.",
            "sitegen schema worksheet > worksheet.schema.json",
            "and as the first line of a worksheet: # yaml-language-server: $schema=../../worksheet.schema.json") { name };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var schema = Schemas.Open(parsed.GetValue(name)!);
            await using var target = Console.OpenStandardOutput();
            await schema.CopyToAsync(target, cancellation);
            return ExitCode.Ok;
        });
        return command;
    }
}
