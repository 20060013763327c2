using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Core.Growth;

/// <summary>Counts the steps of an instrumented submission, in one worker, and judges their growth.</summary>
internal abstract class GrowthRunner
{
    /// <summary>Inputs are the same whatever the seed, so that the same source always takes the same steps.</summary>
    private protected const string Seed = "growth/v1";

    /// <summary>Makes a runner in the type of the spec's contract.</summary>
    public static GrowthRunner For(Spec spec, string kata, Instrumented instrumented, WorkerProcess worker) => spec.Accept(new Maker(kata, instrumented, worker));

    /// <summary>Counts along every variable of a growth check, and decides.</summary>
    public abstract CheckRun Run(Check check);

    /// <summary>Counts along every variable of a growth check, whatever is answered, and tells where the steps of the largest inputs were made.</summary>
    public abstract ProfileReport Profile(Check check);

    /// <summary>Runs a check that did not end once more, on the same inputs, until its fuel is spent.</summary>
    public abstract SpentReport? Replay(Check check, string seed);

    private sealed class Maker(string kata, Instrumented instrumented, WorkerProcess worker) : ISpecVisitor<GrowthRunner>
    {
        public GrowthRunner Visit<TContract>(Spec<TContract> spec) where TContract : class => new GrowthRunner<TContract>(kata, instrumented, worker);
    }
}

/// <summary>The runner for one contract.</summary>
internal sealed class GrowthRunner<TContract>(string kata, Instrumented instrumented, WorkerProcess worker) : GrowthRunner where TContract : class
{
    private const int WarmUps = 3;

    // A line a turn is no harm to anybody at the sizes of other checks.
    private static readonly CheckOutcome TooMuchPrinted =
        new CheckOutcome.Inconclusive("At large sizes it prints more than it may, so its steps could not be counted: print less.");

    private readonly MeteredWorker<TContract> _metered = new(kata, instrumented, worker);

    public override CheckRun Run(Check check)
    {
        var started = Stopwatch.GetTimestamp();
        var growth = (GrowthCheck<TContract>)check;
        List<Ladder> ladders = [];
        // What a first call allocates, the runtime does and not the submission.
        for (var i = 0; i < WarmUps; i++) Climb(growth, growth.Worst, 0, [growth.Variables[0].Ladder[0]]);
        for (var i = 0; i < growth.Variables.Count; i++)
        {
            ladders.Add(Climb(growth, growth.Worst, i, growth.Variables[i].Ladder));
            if (ladders[^1].End is LadderEnd.Failed failed) return failed.Run with { Elapsed = Stopwatch.GetElapsedTime(started) };
        }

        var judged = GrowthJudgement.Of(ladders);
        return new(check, judged.Outcome, Log: null, Printed: null, Stopwatch.GetElapsedTime(started)) { Growth = judged.Report };
    }

    public override ProfileReport Profile(Check check)
    {
        var growth = (GrowthCheck<TContract>)check;
        return GrowthProfile.Of(check.Id, [.. growth.Variables.Select((variable, i) => Climb(growth, Unjudged, i, variable.Ladder))]);

        // Of a wrong answer the steps are as good as of a right one.
        IEnumerable<Expectation> Unjudged(Trial<TContract> trial, IReadOnlyList<int> sizes) => growth.Worst(trial, sizes).Select(_ => Expectation.Met);
    }

    public override SpentReport? Replay(Check check, string seed)
    {
        // The step that finds no fuel left is counted too.
        var run = _metered.Run(check, ((Check<TContract>)check).Body, seed, check.Id, SpentReport.Fuel - 1);
        return run.IsSpent ? SpentReport.Of(LineSteps.Of(run.All, instrumented.Lines)) : null;
    }

    private Ladder Climb(GrowthCheck<TContract> check, Func<Trial<TContract>, IReadOnlyList<int>, IEnumerable<Expectation>> body, int index, IEnumerable<int> rungs)
    {
        var variable = check.Variables[index];
        List<GrowthPoint> points = [];
        var (left, largest) = (Ladder.Fuel, (SizedLines?)null);
        foreach (var size in rungs)
        {
            if (!Ladder.IsAffordable([.. points.Select(point => point.Steps)], left)) break;
            int[] sizes = [.. check.Variables.Select((each, i) => i == index ? size : each.Held)];
            var run = _metered.Run(check, trial => body(trial, sizes), Seed, $"{check.Id}/{variable.Name}={size}", left);
            if (run.Worst is { } seen) largest = new(sizes, LineSteps.Of(seen.ByCounter, instrumented.Lines));
            if (EndOf(check, run, size) is { } end) return Ended(end);

            points.Add(new(sizes, run.Worst!.Total, run.Worst.AllocatedBytes));
            left -= run.Total;
        }

        return Ended(new LadderEnd.Counted());

        Ladder Ended(LadderEnd end) => new(variable, index, points, end, largest);
    }

    // Why the ladder ends with this run, or null.
    private static LadderEnd? EndOf(Check check, MeteredRun run, int size)
    {
        return run switch
        {
            { IsSpent: true } => new LadderEnd.Spent(size, $"more than {Ladder.Fuel:N0} steps"),
            { Outcome: CheckOutcome.Stopped { Verdict: Verdict.TimedOut } late } => new LadderEnd.Spent(size, late.Message.TrimEnd('.')),
            { Outcome: CheckOutcome.Stopped { Verdict: Verdict.OutputExceeded } } => Failed(TooMuchPrinted),
            { Outcome: not CheckOutcome.Passed } => Failed(run.Outcome),
            { Worst: null } => Failed(new CheckOutcome.Stopped(Verdict.Crashed, "The steps were not what a worker sends.")),
            _ => null,
        };

        LadderEnd Failed(CheckOutcome outcome) => new LadderEnd.Failed(new(check, outcome, run.Log, Printed: null, Elapsed: null)
        {
            LastCall = run.Log?.All is [.., var last] ? last.Method.Info.Name : null,
        });
    }
}
