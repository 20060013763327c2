using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Core.Peers;

/// <summary>
/// A second reference beside the oracle, in a process of its own: a worker like any other, which runs a program of ours. It is asked what a submission is asked,
/// once for each seed, however many submissions there are.
/// </summary>
public sealed class Peer : IAsyncDisposable
{
    // It is ours, and a device may take its time to get ready.
    private static readonly Limits Generous = Limits.Default with
    {
        Check = TimeSpan.FromMinutes(2),
        Submission = TimeSpan.FromMinutes(10),
        MemoryBytes = 8L << 30,
        OutputBytes = 1 << 20,
        Threads = 1024,
    };

    private readonly Func<Kata, CompilerReply.Compiled?> _program;
    private readonly Dictionary<string, Runs> _runs = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A peer whose workers nobody has started yet.</summary>
    /// <param name="description">What it is.</param>
    /// <param name="program">What runs a kata; null for one that it has nothing for.</param>
    /// <param name="worker">The program of its workers.</param>
    internal Peer(PeerDescription description, Func<Kata, CompilerReply.Compiled?> program, WorkerProgram worker)
    {
        Description = description;
        _program = program;
        // What runs is ours, and a device's driver reserves more addresses than any limit would allow.
        Workers = new(worker with { IsOurs = true }, Generous, new Isolation.Process(), ahead: 0);
    }

    /// <summary>What it is.</summary>
    public PeerDescription Description { get; }

    /// <summary>Where it runs, for timing.</summary>
    internal WorkerPool Workers { get; }

    /// <summary>What runs a kata; null where there is nothing for it.</summary>
    internal CompilerReply.Compiled? Program(Kata kata) => _program(kata);

    /// <summary>What comes of a check on it; null where it has nothing for the kata.</summary>
    /// <exception cref="GraderUnavailableException">Its process does not start.</exception>
    internal async Task<CheckRun?> RunAsync(Kata kata, Check check, GradingOptions options)
    {
        if (_program(kata) is not { } program) return null;
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_runs.TryGetValue(kata.Name, out var runs) || runs.Seed != options.Seed)
            {
                runs?.Dispose();
                var own = new GradingOptions { Seed = options.Seed, Kata = kata.Name, Limits = Generous, Against = Description };
                _runs[kata.Name] = runs = new(options.Seed, CheckRunner.For(kata.Spec!, kata.Name, program, Workers, own));
            }

            return await runs.OfAsync(check).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var runs in _runs.Values) runs.Dispose();
        await Workers.DisposeAsync();
        _turn.Dispose();
    }

    // Of one kata under one seed.
    private sealed class Runs(string seed, CheckRunner runner) : IDisposable
    {
        private readonly Dictionary<string, CheckRun> _ended = [];

        public string Seed => seed;

        public async Task<CheckRun> OfAsync(Check check) =>
            _ended.TryGetValue(check.Id, out var ended) ? ended : _ended[check.Id] = await runner.RunAsync(check).ConfigureAwait(false);

        public void Dispose() => runner.Dispose();
    }
}
