using System.Reflection;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Growth.Clock;

/// <summary>The calls that a growth check makes on its first instance, so that they can be made in a worker without the judge in between.</summary>
internal sealed class RecordedCase<TContract> where TContract : class
{
    private readonly GrowthCheck<TContract> _check;
    private readonly Func<Generate> _generate;
    private readonly List<ContractSchema.Method> _methods = [];
    private readonly WireWriter _arguments = new();

    /// <summary>Records the case that a fresh stream draws.</summary>
    public RecordedCase(GrowthCheck<TContract> check, ContractSchema schema, Func<Generate> generate)
    {
        (_check, _generate) = (check, generate);
        Walk((method, arguments) =>
        {
            var description = schema.Methods.First(known => known.Info == method);
            _methods.Add(description);
            for (var i = 0; i < arguments.Length; i++) ValueCodec.Write(_arguments, description.Parameters[i].Schema, arguments[i]);
            return method.ReturnType.IsValueType ? Activator.CreateInstance(method.ReturnType) : null;
        });
    }

    /// <summary>What is called, in order.</summary>
    public IReadOnlyList<ContractSchema.Method> Methods => _methods;

    /// <summary>The arguments of all calls, encoded.</summary>
    public byte[] Encoded => _arguments.Written.ToArray();

    /// <summary>Whether answers to these calls are right.</summary>
    public bool IsRight(byte[] answers)
    {
        try
        {
            var reader = new WireReader(answers);
            var values = new Queue<object?>();
            foreach (var method in _methods) values.Enqueue(ValueCodec.Read(ref reader, method.Result));
            reader.End();
            return Walk((_, _) => values.Dequeue()) is MetExpectation;
        }
        catch (WireFormatException)
        {
            return false;
        }
    }

    // Up to the first expectation, which is of the first instance.
    private Expectation? Walk(Func<MethodInfo, object?[], object?> call)
    {
        var trial = new Trial<TContract>(new Called(call), _generate());
        return _check.Worst(trial, _check.ClockSizes).FirstOrDefault();
    }

    private sealed class Called(Func<MethodInfo, object?[], object?> call) : ISubjects<TContract>
    {
        public TContract NewInstance() => ContractProxy.Create<TContract>(call);

        public ThrownException? Capture(Action action) => throw new NotSupportedException("Who is timed is expected to answer.");
    }
}
