using System.CommandLine;
using Katas.Cli.Rendering;
using Katas.Cli.State;

namespace Katas.Cli.Commands;

/// <summary><c>kata list</c>: the katas and how far one got.</summary>
internal static class ListCommand
{
    public static Command Define(CommandContext context)
    {
        var language = Options.Language();
        var pack = Options.Pack();
        var command = new Command("list", "Lists the katas: topic, difficulty, minutes, your last verdict.") { language, pack };
        command.SetAction(parsed =>
        {
            var katas = Packs.Open(parsed.GetValue(pack), context).Katas;
            var console = Terminal.For(context.Output, context.OutputIsTerminal);
            console.Write(KataTable.Of(
                katas, KataFolder.Of(context).History, Languages.Choose(parsed.GetValue(language), context.Culture), console.Profile.Width));
        });
        return command;
    }
}
