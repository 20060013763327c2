using System.Diagnostics;
using Katas.Authoring;
using Katas.Benchmarks.Measuring;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Scoring;
using Katas.Core.Submissions;

namespace Katas.Benchmarks.Profile;

/// <summary>One verdict, stage by stage, as <see cref="Grading.GradeAsync"/> goes through them.</summary>
/// <param name="Compile">Reading the file, compiling it, the policy.</param>
/// <param name="Take">Until a worker was at hand.</param>
/// <param name="First">Each check, by its id.</param>
/// <param name="Again">Each check once more in the same worker; no part of the verdict.</param>
/// <param name="Report">Making the report.</param>
/// <param name="End">Ending the worker.</param>
internal sealed record JudgedRun(
    TimeSpan Compile, TimeSpan Take, IReadOnlyDictionary<string, TimeSpan> First, IReadOnlyDictionary<string, TimeSpan> Again, TimeSpan Report, TimeSpan End)
{
    public static async Task<JudgedRun> MeasureAsync(Grading grading, Kata kata, string seed)
    {
        var clock = new Laps();
        var prepared = grading.Prepare(new Submission(Answers.Model(kata)), new GradingOptions { Seed = seed, Kata = kata.Name });
        var compile = clock.Lap();
        if (prepared is not PreparedSubmission.Runnable runnable) throw new Unmeasurable($"the model solution of {kata.Name} does not get as far as its checks");

        var first = await RunAsync(runnable);
        var checks = clock.Lap();
        var report = runnable.Report;
        var made = clock.Lap();
        if (report.Verdict != Verdict.Passed) throw new Unmeasurable($"the model solution of {kata.Name} got {report.Verdict}");

        var again = await RunAsync(runnable);
        clock.Lap();
        runnable.Dispose();
        var take = checks - TimeSpan.FromTicks(first.Values.Sum(time => time.Ticks));
        return new(compile, take, first, again, made, clock.Lap());
    }

    private static async Task<IReadOnlyDictionary<string, TimeSpan>> RunAsync(PreparedSubmission.Runnable runnable)
    {
        var times = new Dictionary<string, TimeSpan>();
        foreach (var check in runnable.Checks.Where(check => check is not IGrowthCheck))
            times[check.Id] = TimeSpan.FromMilliseconds((await runnable.RunAsync(check)).ElapsedMilliseconds ?? 0);
        return times;
    }

    private sealed class Laps
    {
        private long _since = Stopwatch.GetTimestamp();

        public TimeSpan Lap()
        {
            var now = Stopwatch.GetTimestamp();
            var lap = Stopwatch.GetElapsedTime(_since, now);
            _since = now;
            return lap;
        }
    }
}
