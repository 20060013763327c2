using System.CommandLine;
using Katas.Cli.Commands;
using Katas.Core.Reporting;

namespace Katas.Cli;

/// <summary>The command <c>kata</c>: reads the command line, runs the verb, and answers for what goes wrong.</summary>
internal static class KataCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context)
    {
        try
        {
            var parsed = Define(context).Parse(arguments);
            CommandLineErrors.ThrowIfAny(parsed);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (UsageException exception)
        {
            await context.Error.WriteLineAsync($"kata: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception exception)
        {
            await context.Error.WriteLineAsync(Fault.Describe(exception, context.Trace));
            return ExitCode.GraderFault;
        }
    }

    // What shells report for a program that Ctrl+C ended.
    private const int Interrupted = 130;

    private static RootCommand Define(CommandContext context)
    {
        var root = new RootCommand("Grades C# solutions to interview katas: checks them against a float64 oracle, names the mistake, says what to do next.")
        {
            DemoCommand.Define(context),
            ListCommand.Define(context),
            ShowCommand.Define(context),
            HintCommand.Define(context),
            ExplainCommand.Define(context),
            NewCommand.Define(context),
            ResetCommand.Define(context),
            GradeCommand.Define(context),
            WatchCommand.Define(context),
            VerifyCommand.Define(context),
            ScaffoldCommand.Define(context),
            DoctorCommand.Define(context),
            BenchCommand.Define(context),
        };
        root.HelpName = "kata";
        root.SetAction(SayWhatToDo);
        VerbHelp.Replace(root);
        return root;
    }

    private static int SayWhatToDo(ParseResult parsed) =>
        throw new UsageException("Say what to do. 'kata demo' shows what this is, 'kata list' lists the katas, 'kata --help' all verbs.");
}
