using System.CommandLine;

namespace Katas.Cli.Commands;

/// <summary><c>kata show KATA</c>: the statement.</summary>
internal static class ShowCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        var language = Options.Language();
        var pack = Options.Pack();
        var command = new Command("show", "Shows a kata's statement.") { name, language, pack };
        command.SetAction(parsed =>
        {
            var tag = Languages.Choose(parsed.GetValue(language), context.Culture);
            var kata = Packs.Open(parsed.GetValue(pack), context).Known(parsed.GetRequiredValue(name));
            var statement = File.ReadAllText(kata.StatementPath(tag));
            if (!context.OutputIsTerminal) context.Output.Write(statement);
            else new StatementView(Terminal.For(context.Output, isTerminal: true), Words.In(tag)).Write(statement);
        });
        return command;
    }
}
