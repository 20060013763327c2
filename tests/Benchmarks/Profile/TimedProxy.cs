using System.Diagnostics;
using System.Reflection;

namespace Katas.Benchmarks.Profile;

/// <summary>Passes calls on and adds up what they take. Public and open, for a proxy is derived from it at run time.</summary>
public class TimedProxy : DispatchProxy
{
    private object? _target;
    private Meter? _meter;

    internal static TContract Around<TContract>(object target, Meter meter) where TContract : class
    {
        var proxy = Create<TContract, TimedProxy>();
        ((TimedProxy)(object)proxy)._target = target;
        ((TimedProxy)(object)proxy)._meter = meter;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _meter!.Calls++;
        var started = Stopwatch.GetTimestamp();
        try
        {
            return targetMethod!.Invoke(_target, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
        }
        finally
        {
            _meter.Elapsed += Stopwatch.GetElapsedTime(started);
        }
    }

    internal sealed class Meter
    {
        public int Instances { get; set; }

        public int Calls { get; set; }

        public TimeSpan Elapsed { get; set; }
    }
}
