using System.Reflection;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>
/// Loads, while nobody waits, what submissions may use. An assembly not loaded by now could not be loaded once files are out of reach, and what is warm
/// already does not count against the first check.
/// </summary>
internal static class Preload
{
    // By name, as a submission's references name them: many only forward to where the runtime keeps the types. The list stands in docs/policy.md too.
    private static readonly string[] Assemblies =
    [
        "System.Collections", "System.Collections.Immutable", "System.Collections.NonGeneric", "System.Console", "System.Diagnostics.StackTrace", "System.Linq",
        "System.Memory", "System.Numerics.Tensors", "System.Numerics.Vectors", "System.ObjectModel", "System.Runtime", "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics", "System.Runtime.Numerics", "System.Threading",
    ];

    // What the runtime itself loads where a stack trace is to have line numbers.
    private static readonly string[] ForStackTraces = ["System.Reflection.Metadata", "System.IO.MemoryMappedFiles", "System.IO.Compression"];

    /// <summary>Loads it.</summary>
    /// <param name="track">Whose tensors are to be ready, too.</param>
    /// <param name="warm">Whether to run what most submissions will run, too; not where every core has something better to do.</param>
    public static void Everything(WorkerTrack track, bool warm)
    {
        HashSet<string> loaded = [];
        // A name given as text would first have the parser of names compiled, which takes longer than the loading.
        foreach (var name in Assemblies.Concat(ForStackTraces)) WithReferences(Assembly.Load(new AssemblyName { Name = name }), loaded);
        WithReferences(typeof(Preload).Assembly, loaded);
        WithReferences(track.GetType().Assembly, loaded);
        track.Preload(warm);
        if (!warm) return;
        RoundTrip(track.Binding);
        Throw();
    }

    private static void WithReferences(Assembly assembly, HashSet<string> loaded)
    {
        if (!loaded.Add(assembly.FullName!)) return;
        foreach (var reference in assembly.GetReferencedAssemblies().Select(Found).OfType<Assembly>()) WithReferences(reference, loaded);
    }

    // What a library refers to and does not bring along, nothing that works here can need.
    private static Assembly? Found(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static void RoundTrip(TensorBinding binding)
    {
        var schema = ContractSchema.Of(binding.Close(typeof(ILayerNorm<>)), binding);
        foreach (var method in schema.Methods)
        {
            var writer = new WireWriter();
            ValueCodec.Write(writer, method.Parameters[0].Schema, binding.FromDense(new([1], [1f])));
            var reader = new WireReader(writer.Written);
            _ = ValueCodec.Read(ref reader, method.Parameters[0].Schema);
        }
    }

    // The first exception of a process is slow, and describing it loads the reader of line information.
    private static void Throw()
    {
        try
        {
            throw new NotImplementedException();
        }
        catch (NotImplementedException exception)
        {
            _ = ThrownDescription.Of(exception, new([], 0, 0));
            _ = ThrownDescription.LineOf(exception, typeof(Preload).Assembly);
        }
    }
}
