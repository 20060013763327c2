using System.CommandLine;
using Katas.Cli.Benches;
using Katas.Core.Reporting;
using Command = System.CommandLine.Command;

namespace Katas.Cli.Commands;

/// <summary><c>kata bench --self</c>: how fast the grader is on this machine, beside an ordinary NUnit project that checks the same.</summary>
internal static class BenchCommand
{
    private const int Repeats = 3;
    private const int Submissions = 500;

    public static Command Define(CommandContext context)
    {
        var self = new Option<bool>("--self") { Description = "Measures the grader itself." };
        var katas = Options.Several("--kata", "KATA", "Measures verdicts on these katas only. Default: all.");
        var repeats = Options.Count("--repeats", $"How often each verdict is measured. Default: {Repeats}.");
        var submissions = Options.Count("--submissions", $"How many submissions the folder holds. Default: {Submissions}.");
        var command = new Command("bench", "Measures how fast the grader is on this machine, beside 'dotnet test' of an equal NUnit project. Takes some minutes; needs the SDK and NuGet.")
        {
            self, katas, repeats, submissions,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(self)
            ? MeasureAsync(context, parsed.GetValue(katas) ?? [], parsed.GetValue(repeats) ?? Repeats, parsed.GetValue(submissions) ?? Submissions, cancellation)
            : throw new UsageException("Say what to measure: 'kata bench --self' measures the grader itself."));
        return command;
    }

    private static async Task<int> MeasureAsync(CommandContext context, IReadOnlyList<string> katas, int repeats, int submissions, CancellationToken cancellation)
    {
        try
        {
            RequireOptimisedBuild();
            await new SelfBench(new(context.Layout.Folder), context.Output, context.Error).RunAsync(katas, repeats, submissions, cancellation);
            return ExitCode.AllPassed;
        }
        catch (Unmeasurable unmeasurable)
        {
            context.Error.WriteLine($"kata: It could not be measured: {unmeasurable.Message}");
            return ExitCode.GraderFault;
        }
    }

    private static void RequireOptimisedBuild()
    {
#if DEBUG
        throw new Unmeasurable("this is a Debug build, in which the judge is several times slower. './kata bench --self' builds the right one.");
#endif
    }
}
