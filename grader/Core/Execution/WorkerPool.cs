using System.Collections.Concurrent;

namespace Katas.Core.Execution;

/// <summary>Workers started ahead, so that nobody waits for a process to start. Each is used for one submission and then thrown away.</summary>
/// <param name="layout">Where the worker lies.</param>
/// <param name="limits">The limits that they start with.</param>
/// <param name="ahead">How many stand ready.</param>
internal sealed class WorkerPool(ToolLayout layout, Limits limits, int ahead) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Task<WorkerProcess>> _ready = new();
    private volatile bool _closed;

    /// <summary>Starts the first ones.</summary>
    public void Fill()
    {
        while (!_closed && _ready.Count < ahead) _ready.Enqueue(Task.Run(() => WorkerProcess.Start(layout, limits)));
    }

    /// <summary>A fresh worker, the caller's to dispose of.</summary>
    /// <param name="debuggable">Whether a debugger must be able to attach; such a one never stands ready, and nothing bounds it.</param>
    /// <exception cref="GraderUnavailableException">Workers do not start here.</exception>
    public Task<WorkerProcess> TakeAsync(bool debuggable = false)
    {
        if (debuggable) return Task.Run(() => WorkerProcess.Start(layout, limits, debuggable: true));
        var worker = _ready.TryDequeue(out var ready) ? ready : Task.Run(() => WorkerProcess.Start(layout, limits));
        Fill();
        return worker;
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
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
