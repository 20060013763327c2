using System.CommandLine;
using Katas.Cli.Runs;

namespace Katas.Cli.Commands;

/// <summary><c>kata watch [KATA]</c>: a verdict at each save.</summary>
internal static class WatchCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        name.Arity = ArgumentArity.ZeroOrOne;
        name.Description = "The kata to watch, or a file. Default: all of the repository.";
        var language = Options.Language();
        var pack = Options.Pack();
        var command = new Command("watch", "Grades at each save, with compiler and worker kept warm.") { name, language, pack };
        command.SetAction((parsed, cancellation) =>
        {
            var opened = Packs.Open(parsed.GetValue(pack), context);
            return new WatchRun(context, opened, parsed.GetValue(name), Languages.Choose(parsed.GetValue(language), context.Culture)).RunAsync(cancellation);
        });
        return command;
    }
}
