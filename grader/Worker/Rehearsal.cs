using System.Reflection;
using Katas.Contracts;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>
/// What a worker does with a submission, done once for each contract with an understudy that returns the same sample for everything: whatever the runtime
/// compiles, looks up or sets up at a first call, it has by then.
/// </summary>
internal static class Rehearsal
{
    // The runtime compiles anew, and better, what has been called 30 times.
    private const int Times = 40;

    /// <summary>Does it.</summary>
    public static void Run(WorkerTrack track)
    {
        foreach (var contract in typeof(NormGradients<>).Assembly.GetExportedTypes().Where(type => type.IsInterface))
        {
            var schema = ContractSchema.Of(track.Binding.Close(contract), track.Binding);
            Understudy.Answers = schema.Methods.ToDictionary(method => method.Info, method => Sample(method.Result));
            var understudy = typeof(DispatchProxy).GetMethod(nameof(DispatchProxy.Create), 2, [])!.MakeGenericMethod(schema.Contract, typeof(Understudy)).Invoke(null, null)!;
            for (var i = 0; i < Times; i++) Call(LoadedSubmission.Of(typeof(Spare), schema, track), understudy);
        }

        // From bytes, as a submission comes: our own will do, of which nothing is run.
        var self = typeof(Rehearsal).Assembly.Location;
        _ = LoadedSubmission.From(new(0, [], typeof(ILayerNorm<>).FullName!, typeof(Spare).FullName!, File.ReadAllBytes(self), [], 0, WaitForDebugger: false), track);
        track.Rehearse();
        Forking.Rehearse();
    }

    private static void Call(LoadedSubmission submission, object understudy)
    {
        submission.OpenCase();
        submission.OpenCaseWith(understudy);
        for (var method = 0; method < submission.Schema.Methods.Count; method++)
        {
            var writer = new WireWriter();
            foreach (var parameter in submission.Schema.Methods[method].Parameters) ValueCodec.Write(writer, parameter.Schema, Sample(parameter.Schema));
            _ = submission.Call(method, writer.Written, out _);
        }

        _ = submission.EndCase();
    }

    private static object Sample(Schema schema) => schema switch
    {
        Schema.Primitive { Type: var type } => Activator.CreateInstance(type)!,
        Schema.Text => "",
        Schema.PrimitiveArray { Element: var type } => Array.CreateInstance(type, 2),
        Schema.Tensor { Binding: var binding } => binding.FromDense(new([1, 2], [1, 2])),
        Schema.Components record => Activator.CreateInstance(record.Type, [.. record.Parts.Select(part => Sample(part.Schema))])!,
        _ => throw new NotSupportedException(schema.GetType().Name),
    };

    /// <summary>Implements every contract.</summary>
    internal class Understudy : DispatchProxy
    {
        /// <summary>What each method returns.</summary>
        public static Dictionary<MethodInfo, object> Answers { get; set; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Answers[targetMethod!];
    }

    /// <summary>Implements nothing, and is there to be found.</summary>
    internal sealed class Spare;
}
