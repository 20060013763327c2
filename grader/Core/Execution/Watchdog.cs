using System.Diagnostics;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Execution;

/// <summary>
/// Looks at a child every few milliseconds while it works on a request, and kills it when an <see cref="Allowance"/> is used up. What decides is there;
/// this only reads clocks.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly object _gate = new();
    private readonly ChildProcess _child;
    private readonly Usage _atStart;
    private readonly Timer _timer;
    private Allowance? _allowance;
    private TimeSpan _cpuBefore;
    private TimeSpan _waitedBefore;
    private long _requestStarted;

    public Watchdog(ChildProcess child)
    {
        _child = child;
        _atStart = child.Usage() ?? default;
        _timer = new(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Why the child was killed, if it was.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>Begins a piece of work: what was used before does not count against it. Null bounds nothing.</summary>
    public void Begin(Allowance? allowance)
    {
        var cpu = _child.Usage()?.Cpu ?? default;
        lock (_gate) (_allowance, _cpuBefore, _waitedBefore) = (allowance, cpu, default);
    }

    /// <summary>Watches one request; only while one is under way does time pass.</summary>
    public T During<T>(Func<T> request)
    {
        lock (_gate) _requestStarted = Stopwatch.GetTimestamp();
        try
        {
            return request();
        }
        finally
        {
            lock (_gate)
            {
                _waitedBefore += Stopwatch.GetElapsedTime(_requestStarted);
                _requestStarted = 0;
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
        {
            if (_requestStarted == 0 || Ending is not null) return;
            Ending = Judge();
        }

        if (Ending is not null) _child.Kill();
    }

    private Ending? Judge()
    {
        if (_child.Printed.Exceeded) return new Ending.OutputExceeded("It printed more than it may.");
        if (_allowance is null || _child.Usage() is not { } usage) return null;
        return _allowance.Judge(new(
            usage.Cpu - _cpuBefore,
            _waitedBefore + Stopwatch.GetElapsedTime(_requestStarted),
            usage.ResidentBytes - _atStart.ResidentBytes,
            usage.Threads - _atStart.Threads));
    }
}
