using System.Reflection;
using System.Security.Cryptography;
using Katas.Analyzers;

namespace Katas.Compiler;

/// <summary>
/// Loads what compiling needs, as long as files can be opened: Roslyn loads its parts when it first meets them, and a sealed process could not. All that
/// Roslyn refers to would be four times as many, and a single submission would wait for them.
/// </summary>
internal static class Preload
{
    // What was mapped after the corpus and sources with every kind of fault had been compiled, and what these forward to or are forwarded from.
    private static readonly string[] Assemblies =
    [
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Win32.Primitives", "System.Collections", "System.Collections.Concurrent",
        "System.Collections.Immutable", "System.Collections.NonGeneric", "System.Console", "System.Diagnostics.StackTrace", "System.Diagnostics.Tracing",
        "System.IO.MemoryMappedFiles", "System.Linq", "System.Memory", "System.Numerics.Vectors", "System.ObjectModel", "System.Reflection.Emit.ILGeneration",
        "System.Reflection.Emit.Lightweight", "System.Reflection.Metadata", "System.Reflection.Primitives", "System.Runtime", "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics", "System.Runtime.Numerics", "System.Security.Cryptography", "System.Text.Encoding.Extensions",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks.Parallel", "System.Threading.Thread", "System.Threading.ThreadPool",
        "netstandard",
    ];

    private static readonly string[] OwnCopies = ["System.Collections.Immutable", "System.Reflection.Metadata"];

    /// <summary>Makes sure of what nothing else would notice: that code which was compiled ahead together with some copies of the framework's assemblies meets these and no others.</summary>
    /// <exception cref="InvalidOperationException">It meets another.</exception>
    public static void RequireOwnCopies()
    {
        if (Array.Find(OwnCopies, IsForeign) is not { } foreign) return;
        throw new InvalidOperationException($"{foreign} is not the copy that came with the compiler, so Katas.Compiler.deps.json is not as it was published.");
    }

    public static void Everything()
    {
        // Hashes are the system's library's, which has a configuration to read.
        _ = SHA256.HashData([]);
        foreach (var name in Assemblies) _ = Assembly.Load(name);
        _ = typeof(SubmissionPolicy).Assembly;
    }

    private static bool IsForeign(string name) => !Assembly.Load(name).Location.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal);
}
