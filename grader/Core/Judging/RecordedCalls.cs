using System.Reflection;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Judging;

/// <summary>Calls on an instance that nobody answers yet, so that they can be made in a worker without the judge in between.</summary>
internal sealed class RecordedCalls
{
    private RecordedCalls(IReadOnlyList<ContractSchema.Method> methods, object?[] arguments) => (Methods, Arguments) = (methods, arguments);

    /// <summary>What is called, in order.</summary>
    public IReadOnlyList<ContractSchema.Method> Methods { get; }

    /// <summary>The arguments of all calls, one after another.</summary>
    public object?[] Arguments { get; }

    /// <summary>The calls that somebody makes.</summary>
    public static RecordedCalls Of<TContract>(ContractSchema schema, Action<TContract> make) where TContract : class
    {
        List<MethodInfo> methods = [];
        List<object?> given = [];
        make(ContractProxy.Create<TContract>((method, arguments) =>
        {
            methods.Add(method);
            given.AddRange(arguments);
            return method.ReturnType.IsValueType ? Activator.CreateInstance(method.ReturnType) : null;
        }));
        return new([.. methods.Select(method => schema.Methods.First(known => known.Info == method))], [.. given]);
    }

    /// <summary>An instance that gives answers which came earlier, in the order of the calls.</summary>
    public static TContract Answered<TContract>(IReadOnlyList<object?> answers) where TContract : class
    {
        var next = 0;
        return ContractProxy.Create<TContract>((_, _) => answers[next++]);
    }

    /// <summary>The arguments as they travel.</summary>
    public byte[] Encode()
    {
        var writer = new WireWriter();
        foreach (var (parameter, argument) in Methods.SelectMany(method => method.Parameters).Zip(Arguments)) ValueCodec.Write(writer, parameter.Schema, argument);
        return writer.Written.ToArray();
    }

    /// <summary>The answers to these calls, as they travelled.</summary>
    /// <exception cref="WireFormatException">They are none.</exception>
    public object?[] Decode(byte[] answers)
    {
        var reader = new WireReader(answers);
        var values = new object?[Methods.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ValueCodec.Read(ref reader, Methods[i].Result);
        reader.End();
        return values;
    }
}
