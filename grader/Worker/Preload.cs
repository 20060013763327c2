using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Text;
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
    private static readonly Type[] OneTypeOfEachAssembly =
    [
        typeof(Enumerable), typeof(HashSet<int>), typeof(ImmutableArray), typeof(Vector<float>), typeof(BigInteger), typeof(Tensor), typeof(StringBuilder),
        typeof(StackTrace), typeof(Console), typeof(NormGradients<>), typeof(System.Runtime.InteropServices.CollectionsMarshal),
        typeof(System.Collections.Concurrent.ConcurrentDictionary<int, int>), typeof(System.Text.RegularExpressions.Regex),
    ];

    public static void Everything()
    {
        foreach (var type in OneTypeOfEachAssembly) RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        Arithmetic();
        RoundTrip();
        Throw();
    }

    private static void Arithmetic()
    {
        var x = Tensor.FromArray([1f, 2f, 3f, 4f], 2, 2);
        _ = (x + x).ToDenseArray();
        _ = TensorPrimitives.Dot<float>([1f, 2f], [3f, 4f]);
    }

    private static void RoundTrip()
    {
        var schema = ContractSchema.Of(typeof(ILayerNorm<Tensor<float>>), FloatTensorBinding.Instance);
        foreach (var method in schema.Methods)
        {
            var writer = new WireWriter();
            ValueCodec.Write(writer, method.Parameters[0].Schema, Tensor.FromArray([1f], 1));
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
            _ = ThrownDescription.Of(exception, new([], 0, 0), typeof(Preload).Assembly);
        }
    }
}
