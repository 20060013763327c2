using System.CommandLine;
using Katas.Cli.Commands;
using Katas.Core.Reporting;

namespace Katas.Cli;

/// <summary>The command <c>kata</c>: reads the command line, runs the verb, and answers for what goes wrong.</summary>
internal static class KataCommand
{
    private static readonly (string Name, Func<CommandContext, Command> Define)[] Verbs =
    [
        ("demo", DemoCommand.Define),
        ("list", ListCommand.Define),
        ("show", ShowCommand.Define),
        ("hint", HintCommand.Define),
        ("explain", ExplainCommand.Define),
        ("new", NewCommand.Define),
        ("reset", ResetCommand.Define),
        ("grade", GradeCommand.Define),
        ("watch", WatchCommand.Define),
        ("verify", VerifyCommand.Define),
        ("scaffold", ScaffoldCommand.Define),
        ("doctor", DoctorCommand.Define),
        ("bench", BenchCommand.Define),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context)
    {
        try
        {
            var parsed = Define(context, arguments.FirstOrDefault()).Parse(arguments);
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

    // Each takes a moment to define: who names one waits for that one alone.
    private static RootCommand Define(CommandContext context, string? named)
    {
        var root = new RootCommand("Grades C# solutions to interview katas: checks them against a float64 oracle, names the mistake, says what to do next.") { HelpName = "kata" };
        var meant = Array.FindAll(Verbs, verb => verb.Name == named);
        foreach (var (_, define) in meant.Length > 0 ? meant : Verbs) root.Add(define(context));
        root.SetAction(SayWhatToDo);
        VerbHelp.Replace(root);
        return root;
    }

    private static int SayWhatToDo(ParseResult parsed) =>
        throw new UsageException("Say what to do. 'kata demo' shows what this is, 'kata list' lists the katas, 'kata --help' all verbs.");
}
