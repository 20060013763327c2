using System.CommandLine;
using Katas.Cli.Runs;

namespace Katas.Cli.Commands;

/// <summary><c>kata demo</c>: what the product does, on samples that it brings along.</summary>
internal static class DemoCommand
{
    public static Command Define(CommandContext context)
    {
        var language = Options.Language();
        var command = new Command("demo", "Grades a few samples: right, wrong in two ways, not compiling, never ending.") { language };
        command.SetAction((parsed, cancellation) => new DemoRun(context, Languages.Choose(parsed.GetValue(language), context.Culture)).RunAsync(cancellation));
        return command;
    }
}
