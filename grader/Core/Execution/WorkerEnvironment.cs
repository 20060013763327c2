using System.Globalization;
using Katas.Protocol.Worker;

namespace Katas.Core.Execution;

/// <summary>The runtime's settings in a worker.</summary>
internal static class WorkerEnvironment
{
    // Of the widest vectors that every processor has.
    private const string VectorBits = "128";

    // More than any batch allocates, and an eighth of what a submission may have.
    private const long TimedNurseryBytes = 64 << 20;

    /// <summary>
    /// Compiled code lies in memory that is mapped once, not once to be run and again each time that some is written: a tenth of a cold start. What is mapped
    /// twice would be shared between a zygote and its copies, too.
    /// </summary>
    public const string MappedOnce = "0";

    /// <summary>Those of a worker that answers; a sparing one warms up nothing that its submission may never need.</summary>
    public static Dictionary<string, string> Of(Limits limits, bool debuggable, bool sparing) => new()
    {
        [WorkerVariables.Sparing] = sparing ? "1" : "0",
        ["DOTNET_TieredCompilation"] = "1",
        ["DOTNET_GCHeapHardLimit"] = Hexadecimal(limits.MemoryBytes),
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = MappedOnce,
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = debuggable ? "1" : "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
    };

    /// <summary>Those of a zygote, and of the workers that are its copies.</summary>
    public static Dictionary<string, string> Forking(Limits limits) => new(Of(limits, debuggable: false, sparing: false))
    {
        // The thread that compiles in the background has to be gone before a copy is made.
        ["DOTNET_TC_BackgroundWorkerTimeoutMs"] = "0",
        // A copy keeps the stacks of threads that it has not, and the C library would give them back to the system.
        ["GLIBC_TUNABLES"] = $"glibc.pthread.stack_cache_size={1L << 40}",
    };

    /// <summary>Those of a worker that is timed.</summary>
    public static Dictionary<string, string> Timed(Limits limits, bool sparing) => new(Of(limits, debuggable: false, sparing))
    {
        // Code that is compiled a second time while it is timed has no one speed; and on a single core that would come late or never.
        ["DOTNET_TieredCompilation"] = "0",
        // Memory that is given back after a batch would have to be had from the system again in the next, on its clock: so large arrays, whose memory
        // always is, are made where all others are, and there is room for a whole batch before anything is collected.
        ["DOTNET_GCRetainVM"] = "1",
        ["DOTNET_GCgen0size"] = Hexadecimal(TimedNurseryBytes),
        ["DOTNET_GCLOHThreshold"] = Hexadecimal(TimedNurseryBytes),
    };

    /// <summary>Those of a worker that counts: what code does must not follow from how often it ran, nor how many numbers a vector holds from the processor.</summary>
    public static Dictionary<string, string> Counting(Limits limits, bool sparing) => new(Of(limits, debuggable: false, sparing))
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_MaxVectorTBitWidth"] = VectorBits,
        ["DOTNET_PreferredVectorBitWidth"] = VectorBits,
    };

    private static string Hexadecimal(long bytes) => bytes.ToString("X", CultureInfo.InvariantCulture);
}
