using System.Diagnostics;
using System.Globalization;
using Katas.Authoring;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Scoring;
using Katas.Core.Submissions;

namespace Katas.Cli.Benches;

/// <summary>The judge as <c>kata watch</c> keeps it: the compiler warm, workers standing ready.</summary>
internal sealed class WarmJudge(InstalledTool tool) : IAsyncDisposable
{
    /// <summary>Verdicts before the first that is measured. The compiler child gets faster for about as many; of fewer, the kata that comes first would pay for all.</summary>
    public const int WarmUps = 60;

    private readonly Grading _grading = new(tool.Pack, tool.Layout, workload: Workload.Again);
    private int _seed;

    /// <summary>Grades the model solutions in turn until the judge is warm, and returns what each verdict took.</summary>
    public async Task<IReadOnlyList<TimeSpan>> WarmUpAsync(IReadOnlyList<Kata> katas)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < WarmUps; i++) times.Add(await RightAsync(katas[i % katas.Count]));
        return times;
    }

    /// <summary>Grades the model solution under a fresh seed.</summary>
    public async Task<TimeSpan> RightAsync(Kata kata)
    {
        var started = Stopwatch.GetTimestamp();
        var report = await _grading.GradeAsync(new Submission(Answers.Model(kata)), Options(kata));
        var elapsed = Stopwatch.GetElapsedTime(started);
        return report.Verdict == Verdict.Passed
            ? elapsed
            : throw new Unmeasurable($"the model solution of {kata.Name} got {report.Verdict} and not full marks");
    }

    /// <summary>Grades a wrong answer under a fresh seed. Null where what ended it was not a check, or one that had to be waited for.</summary>
    public async Task<TimeSpan?> FirstFailureAsync(Kata kata, string file)
    {
        var first = new FirstFailure();
        await _grading.GradeAsync(new Submission(file), Options(kata), first);
        return first.Verdict == Verdict.TimedOut ? null : first.After;
    }

    public ValueTask DisposeAsync() => _grading.DisposeAsync();

    // A verdict on the answers: growth is counted and timed when that stands, and nobody waits for it.
    private GradingOptions Options(Kata kata) => new()
    {
        Seed = (++_seed).ToString(CultureInfo.InvariantCulture),
        Kata = kata.Name,
        Checks = [.. kata.Spec!.Checks.Where(check => check is not IGrowthCheck).Select(check => check.Id)],
    };
}
