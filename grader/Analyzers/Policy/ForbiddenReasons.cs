using System.Collections.Generic;

namespace Katas.Analyzers.Policy;

/// <summary>Why something is not on the list, in words for the candidate: the end of the sentence "it ...". The longest name that fits decides.</summary>
internal static class ForbiddenReasons
{
    private const string Unlisted = "is not on the list of what computing needs (docs/policy.md)";
    private const string Threads = "starts or steers threads, which would break counting and fair timing";
    private const string Reflection = "reaches other code through reflection";
    private const string Clock = "reads the clock, and an answer must not depend on time";
    private const string Native = "reaches memory or code that the runtime does not check";
    private const string Runtime = "steers the runtime that the measurements rely on";
    private const string Vectors = "reads or writes without bounds: use Create, or CopyTo on a span";

    private const string Torch = "is not one of the elementary tensor operations that a submission may use of TorchSharp (docs/policy.md)";
    private const string Layer = "is a layer, a loss or a whole function of the library: write it out of elementary operations";
    private const string Answer = "is the answer: write it out of elementary operations";
    private const string Gradients = "has the library find the gradients, and to write them out is the task";
    private const string TorchFiles = "reads, writes, loads or runs what lies elsewhere";
    private const string TorchDevice = "moves tensors to another device than the one that the judge has chosen: make them where the inputs are";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["TorchSharp"] = Torch,
        ["TorchSharp.torch.nn"] = Layer,
        ["TorchSharp.torch.nn.LayerNorm"] = Answer,
        ["TorchSharp.torch.nn.BatchNorm1d"] = Answer,
        ["TorchSharp.torch.nn.BatchNorm2d"] = Answer,
        ["TorchSharp.torch.nn.BatchNorm3d"] = Answer,
        ["TorchSharp.torch.nn.MultiheadAttention"] = Answer,
        ["TorchSharp.torch.nn.functional.layer_norm"] = Answer,
        ["TorchSharp.torch.nn.functional.batch_norm"] = Answer,
        ["TorchSharp.torch.nn.functional.group_norm"] = Answer,
        ["TorchSharp.torch.nn.functional.instance_norm"] = Answer,
        ["TorchSharp.torch.nn.functional.scaled_dot_product_attention"] = Answer,
        ["TorchSharp.torch.quantized_batch_norm"] = Answer,
        ["TorchSharp.torch.autograd"] = Gradients,
        ["TorchSharp.torch.enable_grad"] = Gradients,
        ["TorchSharp.torch.set_grad_enabled"] = Gradients,
        ["TorchSharp.torch.Tensor.backward"] = Gradients,
        ["TorchSharp.torch.Tensor.grad"] = Gradients,
        ["TorchSharp.torch.Tensor.requires_grad"] = Gradients,
        ["TorchSharp.torch.Tensor.requires_grad_"] = Gradients,
        ["TorchSharp.torch.Tensor.retain_grad"] = Gradients,
        ["TorchSharp.torch.Tensor.with_requires_grad"] = Gradients,
        ["TorchSharp.torch.load"] = TorchFiles,
        ["TorchSharp.torch.save"] = TorchFiles,
        ["TorchSharp.torch.from_file"] = TorchFiles,
        ["TorchSharp.torch.hub"] = TorchFiles,
        ["TorchSharp.torch.jit"] = TorchFiles,
        ["TorchSharp.torch.export"] = TorchFiles,
        ["TorchSharp.torch.utils"] = TorchFiles,
        ["TorchSharp.torch.Tensor.load"] = TorchFiles,
        ["TorchSharp.torch.Tensor.Load"] = TorchFiles,
        ["TorchSharp.torch.Tensor.save"] = TorchFiles,
        ["TorchSharp.torch.Tensor.ReadBytesFromStream"] = TorchFiles,
        ["TorchSharp.torch.Tensor.WriteBytesToStream"] = TorchFiles,
        ["TorchSharp.TensorExtensionMethods.Load"] = TorchFiles,
        ["TorchSharp.TensorExtensionMethods.Save"] = TorchFiles,
        ["TorchSharp.torch.cuda"] = TorchDevice,
        ["TorchSharp.torch.CUDA"] = TorchDevice,
        ["TorchSharp.torch.MPS"] = TorchDevice,
        ["TorchSharp.torch.device"] = TorchDevice,
        ["TorchSharp.torch.Device"] = TorchDevice,
        ["TorchSharp.torch.Tensor.cuda"] = TorchDevice,
        ["TorchSharp.torch.Tensor.mps"] = TorchDevice,
        ["TorchSharp.torch.set_num_threads"] = Threads,
        ["TorchSharp.torch.set_num_interop_threads"] = Threads,
        // As the emitted assembly has them, where a function that starts so looks like a property.
        ["TorchSharp.torch.num_threads"] = Threads,
        ["TorchSharp.torch.num_interop_threads"] = Threads,
        ["TorchSharp.torch.grad_enabled"] = Gradients,
        ["TorchSharp.torch.backends"] = Runtime,
        ["TorchSharp.torch.random"] = Runtime,
        ["TorchSharp.torch.frombuffer"] = Native,
        ["TorchSharp.torch.Storage"] = Native,
        ["TorchSharp.torch.Tensor.Handle"] = Native,
        ["TorchSharp.torch.Tensor.DecoupleFromNativeHandle"] = Native,
        ["TorchSharp.torch.Tensor.UnsafeCreateTensor"] = Native,
        ["TorchSharp.torch.Tensor.as_strided"] = Native,
        ["TorchSharp.torch.Tensor.bytes"] = Native,
        ["TorchSharp.torch.Tensor.data"] = Native,
        ["TorchSharp.torch.Tensor.data_ptr"] = Native,
        ["TorchSharp.torch.Tensor.set_"] = Native,
        ["TorchSharp.torch.Tensor.storage"] = Native,
        ["TorchSharp.Utils"] = Native,
        ["TorchSharp.PInvoke"] = Native,
        ["System.IO"] = "reads or writes files or streams",
        ["System.Net"] = "talks to the network",
        ["System.Threading"] = Threads,
        ["System.Collections.Concurrent"] = "is meant for several threads: use its counterpart in System.Collections.Generic",
        ["System.Collections.Generic.IAsyncEnumerable"] = Threads,
        ["System.Collections.Generic.IAsyncEnumerator"] = Threads,
        ["System.Linq.ParallelEnumerable"] = Threads,
        ["System.Linq.ParallelQuery"] = Threads,
        ["System.IAsyncDisposable"] = Threads,
        ["System.IAsyncResult"] = Threads,
        ["System.Progress"] = Threads,
        ["System.ThreadStaticAttribute"] = Threads,
        ["System.Reflection"] = Reflection,
        ["System.Type"] = Reflection,
        ["System.Attribute"] = Reflection,
        ["System.Activator"] = Reflection,
        ["System.Delegate"] = Reflection,
        ["System.Exception"] = Reflection,
        ["System.Linq.Expressions"] = "builds code at run time",
        ["System.Linq.Queryable"] = "builds code at run time",
        ["System.Linq.IQueryable"] = "builds code at run time",
        ["System.Dynamic"] = "binds at run time through reflection",
        ["Microsoft.CSharp"] = "binds at run time through reflection",
        ["System.Array.CreateInstance"] = Reflection,
        ["System.Runtime.Loader"] = "loads other code",
        ["System.AppDomain"] = "reaches the process around it",
        ["System.AppContext"] = "reads the environment",
        ["System.Environment"] = "reads or changes the environment",
        ["System.OperatingSystem"] = "reads the environment",
        ["System.Runtime.InteropServices.RuntimeInformation"] = "reads the environment",
        ["System.Console"] = "does more with the console than write lines: only Write and WriteLine are allowed, on it, on its Out and on its Error",
        ["System.DateTime"] = Clock,
        ["System.DateTimeOffset"] = Clock,
        ["System.DateOnly"] = Clock,
        ["System.TimeOnly"] = Clock,
        ["System.TimeProvider"] = Clock,
        ["System.TimeZone"] = Clock,
        ["System.TimeZoneInfo"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Guid"] = "draws on the machine's own randomness: use Random, with a seed where answers must repeat",
        ["System.Security"] = "draws on the machine's own randomness: use Random, with a seed where answers must repeat",
        ["System.Diagnostics"] = "starts, watches or stops processes",
        ["System.Diagnostics.Debug"] = "writes outside the captured output: of Debug only Assert is allowed",
        ["System.Diagnostics.CodeAnalysis"] = "changes what is reported, or concerns tools that do not run here",
        ["System.Object"] = "runs on the finalizer's thread, outside any call that the judge makes",
        ["System.GC"] = Runtime,
        ["System.WeakReference"] = Runtime,
        ["System.Runtime"] = Runtime,
        ["System.Runtime.InteropServices"] = Native,
        ["System.Runtime.CompilerServices"] = Native,
        ["System.Runtime.Intrinsics"] = Vectors,
        ["System.Runtime.Intrinsics.X86"] = "depends on the processor: use Vector128, Vector256, Vector512 or Vector<T>",
        ["System.Runtime.Intrinsics.Arm"] = "depends on the processor: use Vector128, Vector256, Vector512 or Vector<T>",
        ["System.Runtime.Intrinsics.Wasm"] = "depends on the processor: use Vector128, Vector256, Vector512 or Vector<T>",
        ["System.Numerics"] = Vectors,
        ["System.Numerics.Tensors"] = Native,
        ["System.Span"] = Native,
        ["System.ReadOnlySpan"] = Native,
        ["System.Memory"] = Native,
        ["System.ReadOnlyMemory"] = Native,
        ["System.ArgIterator"] = Native,
        ["System.TypedReference"] = Native,
        ["System.Globalization"] = "depends on the machine's culture: only the invariant one is allowed",
    };

    /// <summary>For a full name such as <c>System.IO.File.ReadAllText</c>.</summary>
    public static string For(string fullName)
    {
        for (var length = fullName.Length; length > 0; length = fullName.LastIndexOf('.', length - 1))
        {
            if (Reasons.TryGetValue(fullName.Substring(0, length), out var reason)) return reason;
        }

        return Unlisted;
    }
}
