using System.Reflection;
using System.Runtime.Loader;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;
using Katas.Worker.Timing;

namespace Katas.Worker;

/// <summary>The submission's class, the instance of the case in hand, and the inputs that it has been given.</summary>
internal sealed class LoadedSubmission
{
    private readonly WorkerTrack _track;
    private readonly ConstructorInfo _constructor;
    private readonly List<WatchedInput> _inputs = [];
    private readonly WireWriter _writer = new();
    private object? _instance;
    private TimedPool? _pool;

    private LoadedSubmission(WorkerTrack track, Assembly assembly, ContractSchema schema, ConstructorInfo constructor)
    {
        _track = track;
        Assembly = assembly;
        Schema = schema;
        _constructor = constructor;
    }

    public Assembly Assembly { get; }

    public ContractSchema Schema { get; }

    /// <summary>What its constructor and its methods have allocated so far.</summary>
    public long AllocatedBytes { get; private set; }

    public static LoadedSubmission From(WorkerRequest.Load load, WorkerTrack track)
    {
        var context = new AssemblyLoadContext("submission");
        var assembly = context.LoadFromStream(new MemoryStream(load.Assembly), new MemoryStream(load.Symbols));
        var contract = track.Binding.Close(TypeNamed(typeof(NormGradients<>).Assembly, load.Contract));
        var type = TypeNamed(assembly, load.TypeName);
        return Of(type, ContractSchema.Of(contract, track.Binding), track);
    }

    public static LoadedSubmission Of(Type type, ContractSchema schema, WorkerTrack track) => new(track, type.Assembly, schema, type.GetConstructor([])!);

    // The runtime's own way from a name to a type first has the parser of names compiled, anew in each process, which takes longer than all the rest of loading.
    private static Type TypeNamed(Assembly assembly, string name)
    {
        Type?[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            types = exception.Types;
        }

        return types.FirstOrDefault(type => type?.FullName == name) ?? assembly.GetType(name, throwOnError: true)!;
    }

    public void OpenCase() =>
        _instance = Counted(() => _constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null));

    /// <summary>Begins a case with an instance that is there already.</summary>
    public void OpenCaseWith(object instance) => _instance = instance;

    /// <summary>Forgets the case, and names an input of it that has been changed.</summary>
    public string? EndCase()
    {
        var mutated = Mutated();
        _inputs.Clear();
        _instance = null;
        _track.EndCase();
        return mutated;
    }

    /// <summary>Calls a method and returns its encoded answer.</summary>
    public byte[] Call(int method, ReadOnlySpan<byte> arguments, out string? mutatedInput)
    {
        var description = Schema.Methods[method];
        var values = Decode(description, arguments);
        var result = Counted(() => description.Info.Invoke(_instance, BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null));
        // Encoded before the inputs are looked at: the answer may be one of them.
        var answer = Encode(description.Result, result);
        mutatedInput = Mutated();
        return answer;
    }

    /// <summary>The staged cases.</summary>
    public TimedPool Pool => _pool ?? throw new WireFormatException("Nothing is staged.");

    /// <summary>Keeps cases to be timed.</summary>
    public void Stage(WorkerRequest.Stage stage) => _pool = new(_track, _constructor, [.. stage.Methods.Select(method => Schema.Methods[method])], stage.Cases);

    private object? Counted(Func<object?> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return call();
        }
        finally
        {
            AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private object?[] Decode(ContractSchema.Method method, ReadOnlySpan<byte> arguments)
    {
        var reader = new WireReader(arguments);
        var values = new object?[method.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (name, schema) = method.Parameters[i];
            values[i] = ValueCodec.Read(ref reader, schema);
            if (schema is not (Protocol.Values.Schema.Primitive or Protocol.Values.Schema.Text)) _inputs.Add(new(name, schema, values[i], Encode(schema, values[i])));
        }

        reader.End();
        return values;
    }

    private string? Mutated() => _inputs.Find(input => !IsAsSent(input))?.Name;

    private bool IsAsSent(WatchedInput input)
    {
        try
        {
            return Encode(input.Schema, input.Value).AsSpan().SequenceEqual(input.AsSent);
        }
        catch (InvalidOperationException)
        {
            // One that can be read no more, having been disposed of, is not as it was sent either.
            return false;
        }
    }

    private byte[] Encode(Schema schema, object? value)
    {
        _writer.Clear();
        ValueCodec.Write(_writer, schema, value);
        return _writer.Written.ToArray();
    }

    private sealed record WatchedInput(string Name, Schema Schema, object? Value, byte[] AsSent);
}
