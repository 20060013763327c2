using System.Security.Cryptography;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;

namespace Katas.Core.Growth.Clock;

/// <summary>Times a submission beside an anchor, each in a worker of its own, on inputs that neither has seen.</summary>
internal abstract class GrowthClock
{
    /// <summary>Makes a clock in the type of the spec's contract.</summary>
    public static GrowthClock For(Spec spec, string kata, WorkerPool workers) => spec.Accept(new Maker(kata, workers));

    /// <summary>Times both, and once more where they disagree with the steps.</summary>
    public abstract Task<ClockOutcome> AskAsync(Check check, CompilerReply.Compiled submission, CompilerReply.Compiled anchor);

    private sealed class Maker(string kata, WorkerPool workers) : ISpecVisitor<GrowthClock>
    {
        public GrowthClock Visit<TContract>(Spec<TContract> spec) where TContract : class => new GrowthClock<TContract>(kata, workers);
    }
}

/// <summary>The clock for one contract.</summary>
internal sealed class GrowthClock<TContract>(string kata, WorkerPool workers) : GrowthClock where TContract : class
{
    // So that what is compiled or touched for the first time is not timed.
    private const int WarmUps = 2;
    private static readonly TimeSpan Cpu = TimeSpan.FromSeconds(5);

    private readonly ContractSchema _schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);

    public override async Task<ClockOutcome> AskAsync(Check check, CompilerReply.Compiled submission, CompilerReply.Compiled anchor)
    {
        ClockOutcome outcome = new ClockOutcome.NotAsked();
        for (var attempt = 0; attempt < ClockPolicy.Tries && outcome is not ClockOutcome.Agrees; attempt++)
            outcome = await TryAsync((GrowthCheck<TContract>)check, ClockPolicy.CasesOfRound(attempt), submission, anchor).ConfigureAwait(false);
        return outcome;
    }

    private async Task<ClockOutcome> TryAsync(GrowthCheck<TContract> check, int casesOfRound, CompilerReply.Compiled submission, CompilerReply.Compiled anchor)
    {
        // Fresh in every try, whatever the seed: who has seen a case may have kept its answer.
        var seed = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        RecordedCase<TContract>[] cases = [.. Enumerable.Range(0, WarmUps + ClockPolicy.Rounds * casesOfRound)
            .Select(i => new RecordedCase<TContract>(check, _schema, () => new Generate(seed, kata, $"{check.Id}/clock/{i}")))];
        using var own = await workers.StartTimedAsync().ConfigureAwait(false);
        using var other = await workers.StartTimedAsync().ConfigureAwait(false);
        if (Prepare(own, submission, cases) is { } refused) return new ClockOutcome.Disagrees(refused);
        if (Prepare(other, anchor, cases) is { } broken) throw new GraderUnavailableException($"The anchor of {kata} cannot be timed: {broken}");

        var verified = RandomNumberGenerator.GetInt32(WarmUps, cases.Length);
        List<ClockRound> times = [];
        for (var i = 0; i < cases.Length; i++)
        {
            var (mine, its) = i % 2 == 0 ? (Time(own, i), Time(other, i)) : Swapped(Time(other, i), Time(own, i));
            if (mine is null || its is null) return new ClockOutcome.Disagrees("It did not answer while it was timed.");
            var sampled = own.Sample(i == verified ? [0] : []);
            other.Sample([]);
            if (i == verified && !(sampled is Answer.Sampled { Answers: [var answer] } && cases[i].IsRight(answer))) return new ClockOutcome.Disagrees("An answer that it gave while it was timed is wrong.");
            if (i >= WarmUps) times.Add(new(mine.Value, its.Value));
        }

        return ClockPolicy.Agrees(ClockPolicy.RoundsOf(times, casesOfRound)) ? new ClockOutcome.Agrees() : new ClockOutcome.Disagrees("It takes no less time than a program that grows faster.");
    }

    private static (TimeSpan? Own, TimeSpan? Other) Swapped(TimeSpan? other, TimeSpan? own) => (own, other);

    private static TimeSpan? Time(WorkerProcess worker, int firstCase) => worker.Time(firstCase, runs: 1, writes: []) is Answer.Ran ran ? ran.Clocked : null;

    // Why it cannot be timed, or null.
    private string? Prepare(WorkerProcess worker, CompilerReply.Compiled program, RecordedCase<TContract>[] cases)
    {
        worker.BeginTiming(Cpu);
        var loaded = worker.Load(program);
        if (loaded is not Answer.Done) return $"It did not load: {loaded}";
        int[] methods = [.. cases[0].Calls.Methods.Select(_schema.NumberOf)];
        return worker.Stage(methods, [.. cases.Select(each => each.Calls.Encode())]) is Answer.Done ? null : "It did not take the inputs that it was to be timed on.";
    }
}
