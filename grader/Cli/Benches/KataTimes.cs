using System.Globalization;
using Katas.Core.Packs;

namespace Katas.Cli.Benches;

/// <summary>The times of one kata, those of the judge beside those of the equal NUnit project.</summary>
/// <param name="Right">Warm: the verdict on the model solution.</param>
/// <param name="FirstFailure">Warm: the first failure of wrong answers.</param>
/// <param name="NoBuild"><c>dotnet test --no-build</c>.</param>
/// <param name="Cold"><c>kata grade FILE</c>; empty where the tool is not ReadyToRun.</param>
/// <param name="NoRestore"><c>dotnet test --no-restore</c> after an edit.</param>
internal sealed record KataTimes(Kata Kata, Sample Right, Sample FirstFailure, Sample NoBuild, Sample Cold, Sample NoRestore)
{
    private const int MistakesPerRepeat = 4;

    /// <summary>Everything in turn within each repeat, so that a busy minute of the machine falls on all alike.</summary>
    public static async Task<KataTimes> MeasureAsync(Kata kata, InstalledTool tool, WarmJudge judge, BaselineProject baseline, int repeats)
    {
        List<TimeSpan> right = [], failure = [], noBuild = [], cold = [], noRestore = [];
        var mistakes = new Queue<string>(Answers.Wrong(kata));
        baseline.Build(Answers.Model(kata));

        for (var repeat = 0; repeat < repeats; repeat++)
        {
            await Machine.SettleAsync();
            right.Add(await judge.RightAsync(kata));
            for (var i = 0; i < MistakesPerRepeat; i++)
            {
                var mistake = mistakes.Dequeue();
                mistakes.Enqueue(mistake);
                if (await judge.FirstFailureAsync(kata, mistake) is { } after) failure.Add(after);
            }

            // The warm judge's compiler still compiles itself for a while after a verdict, beside whatever is measured then.
            await Machine.SettleAsync();
            noBuild.Add(baseline.Test(kata, "--no-build"));
            baseline.Edit();
            if (tool.IsReadyToRun) cold.Add(tool.Grade(baseline.Folder, [baseline.Submission, "--check", InstalledTool.Correctness([kata])]).Ending(0).Elapsed);
            noRestore.Add(baseline.Test(kata, "--no-restore"));
        }

        return failure.Count > 0
            ? new(kata, new(right), new(failure), new(noBuild), new(cold), new(noRestore))
            : throw new Unmeasurable($"no wrong answer to {kata.Name} fails a check");
    }

    public static void Write(TextWriter output, IReadOnlyList<KataTimes> times)
    {
        output.WriteLine("Warm: the verdict of the model solution, and the first failure of known mistakes. 'x' is how many times as fast as the NUnit project.");
        Table.Write(output, ["kata", "checks", "verdict", "x", "first failure", "x", "dotnet test --no-build"], [.. times.Select(kata => (string[])
        [
            kata.Kata.Name, kata.Kata.Spec!.Checks.Count.ToString(CultureInfo.InvariantCulture),
            kata.Right.ToString(), Times(kata.NoBuild, kata.Right), kata.FirstFailure.ToString(), Times(kata.NoBuild, kata.FirstFailure), kata.NoBuild.ToString(),
        ])]);
        output.WriteLine("Cold: one edited file, its correctness graded by a fresh process; the NUnit project, which checks the same, has to be built again.");
        Table.Write(output, ["kata", "kata grade FILE", "x", "dotnet test --no-restore"], [.. times.Where(kata => kata.Cold.Times.Count > 0).Select(kata => (string[])
            [kata.Kata.Name, kata.Cold.ToString(), Times(kata.NoRestore, kata.Cold), kata.NoRestore.ToString()])]);
    }

    private static string Times(Sample baseline, Sample sample) => (baseline.Median / sample.Median).ToString("F1", CultureInfo.InvariantCulture);
}
