using System.CommandLine;
using Katas.Cli.Rendering;
using Katas.Core.Execution;
using Katas.Core.Reporting;

namespace Katas.Cli.Commands;

/// <summary><c>kata doctor</c>: what this machine has to keep submissions apart, and how to get more.</summary>
internal static class DoctorCommand
{
    public static Command Define(CommandContext context)
    {
        var language = Options.Language();
        var command = new Command("doctor", "Shows what keeps submissions apart on this machine, what does not work and why, and how to get more.") { language };
        command.SetAction(parsed =>
        {
            var chosen = Languages.Choose(parsed.GetValue(language), context.Culture);
            new DoctorView(new(Terminal.For(context.Output, context.OutputIsTerminal), Texts.For(chosen)), Texts.For(chosen), Words.In(chosen)).Write(context.Facilities());
        });
        return command;
    }
}
