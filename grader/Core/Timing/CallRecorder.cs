using System.Reflection;
using Katas.Authoring;
using Katas.Core.Judging;

namespace Katas.Core.Timing;

/// <summary>Stands in for an instance where only the calls matter.</summary>
internal static class CallRecorder
{
    /// <summary>The calls that a case makes, with their arguments; nobody answers them.</summary>
    public static IReadOnlyList<(MethodInfo Method, object?[] Arguments)> CallsOf<TContract>(TimedCase<TContract> timed) where TContract : class
    {
        List<(MethodInfo, object?[])> calls = [];
        timed.Call(ContractProxy.Create<TContract>((method, arguments) =>
        {
            calls.Add((method, arguments));
            return method.ReturnType.IsValueType ? Activator.CreateInstance(method.ReturnType) : null;
        }));
        return calls;
    }

    /// <summary>Judges a case by answers that came earlier.</summary>
    public static IEnumerable<Expectation> Judge<TContract>(TimedCase<TContract> timed, IReadOnlyList<object?> answers) where TContract : class
    {
        var next = 0;
        return timed.Judge(ContractProxy.Create<TContract>((_, _) => answers[next++]));
    }
}
