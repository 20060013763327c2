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

    private static readonly Dictionary<string, string> Reasons = new()
    {
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
