using System.Globalization;
using Katas.Benchmarks.Measuring;
using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Profile;

/// <summary>Where the time of one kata's warm verdict goes; medians, in milliseconds.</summary>
internal sealed class KataProfile(Kata kata, Sample verdict, IReadOnlyList<JudgedRun> runs, IReadOnlyList<JudgedRun> withoutPool, IReadOnlyDictionary<string, LocalTime> local)
{
    /// <summary>The parts, in the order in which they are shown; what no part explains comes last.</summary>
    public static IReadOnlyList<(string Name, Func<KataProfile, double> Milliseconds)> Parts { get; } =
    [
        ("verdict (GradeAsync)", kata => kata.Verdict),
        ("  read and compile", kata => kata.Compile),
        ("  take a worker that stands ready", kata => kata.Take),
        ("  load it, and run everything for the first time", kata => kata.FirstCalls),
        ("  spec: draw inputs, compute the truth, compare", kata => kata.Spec),
        ("  the submission's own work, warm", kata => kata.Submission),
        ("  to the worker and back, warm", kata => kata.Wire),
        ("  make the report", kata => kata.Report),
        ("  end the worker", kata => kata.End),
        ("  none of these", kata => kata.Verdict - kata.Explained),
        ("beside: take a worker where none stands ready", kata => kata.TakeWithoutPool),
    ];

    public string Name => kata.Name;

    /// <summary>Questions to the worker for one verdict.</summary>
    public int Requests => local.Values.Sum(time => time.Requests);

    private double Verdict => verdict.Median;

    private double Compile => Median(run => run.Compile);

    private double Take => Median(run => run.Take);

    private double FirstCalls => Median(run => Sum(run.First) - Sum(run.Again));

    private double Spec => local.Values.Sum(time => time.InSpec.TotalMilliseconds);

    private double Submission => local.Values.Sum(time => time.InSubmission.TotalMilliseconds);

    private double Wire => Median(run => Sum(run.Again)) - Spec - Submission;

    private double Report => Median(run => run.Report);

    private double End => Median(run => run.End);

    private double Explained => Compile + Take + FirstCalls + Spec + Submission + Wire + Report + End;

    private double TakeWithoutPool => new Sample([.. withoutPool.Select(run => run.Take)]).Median;

    /// <summary>Measures a kata on a judge with workers ahead, and on one without.</summary>
    public static async Task<KataProfile> MeasureAsync(
        Kata kata, WarmJudge judge, Grading pooled, Grading unpooled, BaselineProject baseline, int repeats)
    {
        baseline.Build(Answers.Model(kata), "Release");
        var local = LocalRun.Times(kata.Spec!, LocalRun.Load(baseline, kata.Spec!.Contract));
        await Machine.SettleAsync();
        List<TimeSpan> verdicts = [];
        List<JudgedRun> runs = [], withoutPool = [];
        for (var i = 0; i < repeats; i++)
        {
            verdicts.Add(await judge.RightAsync(kata));
            runs.Add(await JudgedRun.MeasureAsync(pooled, kata, Seed(i)));
            withoutPool.Add(await JudgedRun.MeasureAsync(unpooled, kata, Seed(i)));
        }

        return new(kata, new(verdicts), runs, withoutPool, local);
    }

    /// <summary>The checks that take longest.</summary>
    public IEnumerable<CheckTimes> Slowest(int count) => runs[0].First.Keys
        .Select(id => new CheckTimes(id, MedianOf(run => run.First[id]), MedianOf(run => run.Again[id]), local[id]))
        .OrderByDescending(check => check.First)
        .Take(count);

    private static string Seed(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan Sum(IReadOnlyDictionary<string, TimeSpan> times) => TimeSpan.FromTicks(times.Values.Sum(time => time.Ticks));

    private TimeSpan MedianOf(Func<JudgedRun, TimeSpan> part) => TimeSpan.FromMilliseconds(Median(part));

    private double Median(Func<JudgedRun, TimeSpan> part) => new Sample([.. runs.Select(part)]).Median;
}
