using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;
using Katas.Protocol.Compiler;

namespace Hostiles.Support;

/// <summary>A pool of workers with no policy before it, on which attacks are run as the judge would run them.</summary>
internal sealed class Unguarded(Limits limits, Isolation isolation, bool copies = false) : IAsyncDisposable
{
    private readonly Bench _bench = new(limits, isolation, forking: copies);

    /// <summary>Waits until workers are copies of a zygote; false where there are none to be had.</summary>
    public Task<bool> CopiesAsync() => _bench.Workers.ForksAsync();

    public async Task<Ran> RunAsync(Attack attack, string source)
    {
        var spec = Judges.Pack.Find(attack.Kata)!.Spec!;
        using var runner = CheckRunner.For(spec, attack.Kata, Compile(attack.Kata, source), _bench.Workers, Graded.Options(limits));
        var runs = new List<CheckRun>();
        foreach (var check in spec.Checks.Where(check => attack.Checks.Count == 0 || attack.Checks.Contains(check.Id))) runs.Add(await runner.RunAsync(check));
        return new(runs);
    }

    /// <summary>An honest submission, after it.</summary>
    public async Task<Ran> RunHonestAsync() => new([await _bench.RunAsync(Swaps.Right)]);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    /// <summary>Compiles for a kata, whatever the policy says.</summary>
    public static CompilerReply.Compiled Compile(string kata, string source)
    {
        var contract = Judges.Pack.Find(kata)!.Spec!.Contract;
        return Bench.Compile(source) with { Kata = kata, Contract = (contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract).FullName! };
    }
}

/// <summary>What came of running an attack.</summary>
internal sealed record Ran(IReadOnlyList<CheckRun> Runs)
{
    public Verdict Verdict => VerdictOrder.Of([.. Runs.Select(run => run.Outcome.Verdict)]);

    public string Printed => string.Concat(Runs.Select(run => run.Printed));

    public override string ToString() => string.Join('\n', Runs.Select(run => $"{run.Check.Id}: {run.Outcome}"));
}
