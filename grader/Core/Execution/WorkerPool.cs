using System.Collections.Concurrent;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Execution;

/// <summary>Workers started ahead, so that nobody waits for a process to start. Each is used for one submission and then thrown away.</summary>
/// <param name="program">What they run.</param>
/// <param name="limits">The limits that they start with.</param>
/// <param name="isolation">What keeps them apart.</param>
/// <param name="ahead">How many stand ready.</param>
/// <param name="sparing">Whether they warm up nothing that a submission may never need: quicker for many, slower for one.</param>
/// <param name="counting">Whether they run instrumented submissions.</param>
/// <param name="forking">Whether so many are to come that it pays to get one ready and to copy it, where that can be done.</param>
/// <param name="patient">Whether another is started in place of one that was taken only when <see cref="Fill"/> says so, since meanwhile somebody waits for the one that was taken.</param>
internal sealed class WorkerPool(
    WorkerProgram program, Limits limits, Isolation isolation, int ahead, bool sparing = false, bool counting = false, bool forking = false, bool patient = false) : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ConcurrentQueue<Task<WorkerProcess>> _ready = new();
    private Task<Zygote?>? _zygote;
    private bool _closed;

    /// <summary>Starts as many as are to stand ready.</summary>
    public void Fill()
    {
        lock (_gate)
        {
            if (_closed) return;
            _ = StartZygote();
            while (_ready.Count < ahead) _ready.Enqueue(Task.Run(StartOrCopy));
        }
    }

    /// <summary>Waits until workers are copies, where they can be.</summary>
    public async Task<bool> ForksAsync()
    {
        Task<Zygote?> zygote;
        lock (_gate) zygote = StartZygote();
        return await zygote.ConfigureAwait(false) is not null;
    }

    /// <summary>A fresh worker, the caller's to dispose of.</summary>
    /// <param name="debuggable">Whether a debugger must be able to attach; such a one never stands ready, and nothing bounds it.</param>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public async Task<WorkerProcess> TakeAsync(bool debuggable = false)
    {
        while (!debuggable && _ready.TryDequeue(out var ready))
        {
            var worker = await ready.ConfigureAwait(false);
            if (!worker.HasExited)
            {
                if (!patient) Fill();
                return worker;
            }

            // Something else on this machine ended it while it waited, which no submission must answer for.
            worker.Dispose();
        }

        var fresh = Task.Run(() => debuggable ? WorkerProcess.Start(program, limits, new Isolation.Process(), debuggable, sparing: sparing, counting: counting) : StartOrCopy());
        if (!patient) Fill();
        return await fresh.ConfigureAwait(false);
    }

    /// <summary>A fresh worker that is no copy, for what a copy could not be believed of.</summary>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public Task<WorkerProcess> StartAsync() => Task.Run(() => WorkerProcess.Start(program, limits, isolation, sparing: sparing, counting: counting));

    /// <summary>A fresh worker to be timed, the caller's to dispose of; never one that stands ready, since it is started otherwise.</summary>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public Task<WorkerProcess> StartTimedAsync() => StartTimedAsync(program);

    /// <summary>The same, for a comparison of speed: nothing of its own was compiled ahead of time.</summary>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public Task<WorkerProcess> StartComparedAsync() => StartTimedAsync(program.CompiledHere());

    public async ValueTask DisposeAsync()
    {
        lock (_gate) _closed = true;
        while (_ready.TryDequeue(out var worker))
        {
            try
            {
                (await worker).Dispose();
            }
            catch (GraderUnavailableException)
            {
                // One that never started needs no end.
            }
        }

        if (_zygote is not null) (await _zygote)?.Dispose();
    }

    private Task<WorkerProcess> StartTimedAsync(WorkerProgram timed) =>
        Task.Run(() => WorkerProcess.Start(timed, limits, isolation, timed: Containment.Current.TimingPlace));

    private Task<Zygote?> StartZygote() => _zygote ??= forking && Zygote.IsPossible
        ? Task.Run(() => Zygote.Start(program.Assembly, WorkerEnvironment.Forking(limits), isolation is Isolation.Namespaced))
        : Task.FromResult<Zygote?>(null);

    private WorkerProcess StartOrCopy()
    {
        // Nobody waits for a zygote: until it is ready, workers are started.
        if (_zygote is { IsCompletedSuccessfully: true, Result: { } zygote })
        {
            try
            {
                return WorkerProcess.Start(program, limits, isolation, zygote: zygote);
            }
            catch (GraderUnavailableException)
            {
                // What a copy cannot do, one that is started may.
            }
        }

        return WorkerProcess.Start(program, limits, isolation, sparing: sparing, counting: counting);
    }
}
