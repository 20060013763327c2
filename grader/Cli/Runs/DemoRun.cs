using System.Globalization;
using Katas.Cli.Rendering;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Runs;

/// <summary>One run of <c>kata demo</c>: succeeds if every sample got the verdict that it should.</summary>
internal sealed class DemoRun(CommandContext context, string language)
{
    // A newcomer should not wait half a minute to see that something never ends.
    private static readonly Limits Limits = Limits.Default with { Check = TimeSpan.FromSeconds(0.5), Submission = TimeSpan.FromSeconds(4) };

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var console = Terminal.For(context.Output, context.OutputIsTerminal);
        var options = new GradingOptions { Seed = context.DrawSeed(), Command = context.Command, Limits = Limits };
        await using var grading = new Grading(Packs.Open(null, context), context.Layout, Limits);
        var exitCode = ExitCode.AllPassed;
        foreach (var sample in DemoSample.All)
        {
            var file = Shown(Path.Combine(context.Layout.Folder, "demo", sample.File));
            console.WriteLine();
            console.Write(new Rule());
            console.Write(new Text($"{sample.Sentence(language)}\n\n", new(decoration: Decoration.Bold)));
            var startedAt = context.Clock.GetUtcNow();
            var submission = await grading.GradeAsync(new(file), options, progress: null, cancellation);
            new ConsoleReport(console, Texts.For(language)).Write(GradeReports.Of(options, IsolationDemand.Auto, parallel: 1, startedAt, [submission]));
            if (submission.Verdict == sample.Expected) continue;
            console.WriteLine(string.Format(CultureInfo.InvariantCulture, Words.In(language).DemoSurprise, submission.Verdict, sample.Expected));
            exitCode = ExitCode.GraderFault;
        }

        console.WriteLine();
        console.WriteLine(Words.In(language).DemoEnd);
        return exitCode;
    }

    // Within a checkout the short form; an installed tool lies anywhere.
    private string Shown(string file) => Path.GetRelativePath(context.Folder, file) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
}
