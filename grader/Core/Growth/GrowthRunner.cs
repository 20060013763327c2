using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Protocol;
using Katas.Protocol.Values;

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

    /// <summary>Runs a check with counters and so much fuel, and tells where its steps were made.</summary>
    public abstract IReadOnlyList<LineSteps> Profile(Check check, string seed, long fuel);

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

    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
    private bool _loaded;

    public override CheckRun Run(Check check)
    {
        var started = Stopwatch.GetTimestamp();
        var growth = (GrowthCheck<TContract>)check;
        List<Ladder> ladders = [];
        // What a first call allocates, the runtime does and not the submission.
        for (var i = 0; i < WarmUps; i++) Climb(growth, 0, [growth.Variables[0].Ladder[0]]);
        for (var i = 0; i < growth.Variables.Count; i++)
        {
            ladders.Add(Climb(growth, i, growth.Variables[i].Ladder));
            if (ladders[^1].End is LadderEnd.Failed failed) return failed.Run with { Elapsed = Stopwatch.GetElapsedTime(started) };
        }

        var judged = GrowthJudgement.Of(ladders);
        return new(check, judged.Outcome, Log: null, Printed: null, Stopwatch.GetElapsedTime(started)) { Growth = judged.Report };
    }

    public override IReadOnlyList<LineSteps> Profile(Check check, string seed, long fuel)
    {
        worker.BeginCheck(bounded: true);
        if (Loaded() is not null) return [];
        var metered = Metered(out _, fuel);
        CheckBody.Outcome(((Check<TContract>)check).Body, check, metered, new Generate(seed, kata, check.Id), kata);
        metered.Close();
        return LinesOf(metered.Worst);
    }

    private Ladder Climb(GrowthCheck<TContract> check, int index, IEnumerable<int> rungs)
    {
        var variable = check.Variables[index];
        List<GrowthPoint> points = [];
        var (left, lines) = (Ladder.Fuel, (IReadOnlyList<LineSteps>)[]);
        foreach (var size in rungs)
        {
            if (!Ladder.IsAffordable([.. points.Select(point => point.Steps)], left)) break;
            int[] sizes = [.. check.Variables.Select((each, i) => i == index ? size : each.Held)];
            worker.BeginCheck(bounded: true);
            if (Loaded() is { } refused) return Ended(new LadderEnd.Failed(CheckRunOf(check, refused, null)));

            var metered = Metered(out var subjects, left);
            var id = $"{check.Id}/{variable.Name}={size}";
            var outcome = CheckBody.Outcome(trial => check.Worst(trial, sizes), check, metered, new Generate(Seed, kata, id), kata);
            metered.Close();
            if (metered.Worst is { } seen) lines = LinesOf(seen);
            if (metered.IsSpent) return Ended(new LadderEnd.Spent(size, $"more than {Ladder.Fuel:N0} steps"));
            if (outcome is CheckOutcome.Stopped { Verdict: Scoring.Verdict.TimedOut } late) return Ended(new LadderEnd.Spent(size, late.Message.TrimEnd('.')));
            if (outcome is CheckOutcome.Stopped { Verdict: Scoring.Verdict.OutputExceeded }) outcome = TooMuchPrinted;
            if (outcome is not CheckOutcome.Passed) return Ended(new LadderEnd.Failed(CheckRunOf(check, outcome, subjects.Log)));
            if (metered.Worst is not { } worst) return Ended(new LadderEnd.Failed(CheckRunOf(check, new CheckOutcome.Stopped(Scoring.Verdict.Crashed, "The steps were not what a worker sends."), null)));

            points.Add(new(sizes, worst.Total, worst.AllocatedBytes));
            left -= metered.Total;
        }

        return Ended(new LadderEnd.Counted());

        Ladder Ended(LadderEnd end) => new(variable, index, points, end, lines);
    }

    private static CheckRun CheckRunOf(Check check, CheckOutcome outcome, CaseLog? log) => new(check, outcome, log, Printed: null, Elapsed: null)
    {
        LastCall = log?.All is [.., var last] ? last.Method.Info.Name : null,
    };

    private MeteredSubjects<TContract> Metered(out WorkerSubjects<TContract> subjects, long fuel)
    {
        subjects = new(worker, _schema);
        var metered = new MeteredSubjects<TContract>(subjects, worker, instrumented, fuel);
        worker.TakeSteps(instrumented.Counters, fuel);
        return metered;
    }

    private IReadOnlyList<LineSteps> LinesOf(StepCount? count) => count is null ? [] : LineSteps.Of(count.ByCounter, instrumented.Lines);

    private CheckOutcome? Loaded()
    {
        if (_loaded) return null;
        _loaded = true;
        return worker.Load(instrumented.Submission) switch
        {
            Answer.Done => null,
            Answer.Threw threw => new CheckOutcome.Stopped(Scoring.Verdict.Threw, $"{threw.TypeNames[0]} while it was loaded: {threw.Message}", threw.Line),
            Answer.Ended ended => Endings.ToOutcome(ended.Ending),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }
}
