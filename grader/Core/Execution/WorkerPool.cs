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
internal sealed class WorkerPool(WorkerProgram program, Limits limits, Isolation isolation, int ahead, bool sparing = false, bool counting = false) : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ConcurrentQueue<Task<WorkerProcess>> _ready = new();
    private bool _closed;

    /// <summary>Starts the first ones.</summary>
    public void Fill()
    {
        lock (_gate)
        {
            while (!_closed && _ready.Count < ahead) _ready.Enqueue(Task.Run(() => WorkerProcess.Start(program, limits, isolation, sparing: sparing, counting: counting)));
        }
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
                Fill();
                return worker;
            }

            // Something else on this machine ended it while it waited, which no submission must answer for.
            worker.Dispose();
        }

        var fresh = Task.Run(() => WorkerProcess.Start(program, limits, debuggable ? new Isolation.Process() : isolation, debuggable, sparing: sparing, counting: counting));
        Fill();
        return await fresh.ConfigureAwait(false);
    }

    /// <summary>A fresh worker to be timed, the caller's to dispose of; never one that stands ready, since it is started otherwise.</summary>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public Task<WorkerProcess> StartTimedAsync() =>
        Task.Run(() => WorkerProcess.Start(program, limits, isolation, timed: Containment.Current.TimingPlace));

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
    }
}
