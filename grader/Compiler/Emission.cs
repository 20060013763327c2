using System.Collections.Immutable;
using Katas.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Katas.Compiler;

/// <summary>What the compiler makes of a compilation, whatever it is for.</summary>
/// <param name="Succeeded">Whether there is an assembly.</param>
/// <param name="Diagnostics">What it says of the source.</param>
/// <param name="Assembly">The assembly; empty where there is none.</param>
/// <param name="Symbols">Its portable PDB, likewise.</param>
/// <param name="Violations">What it holds that no submission may.</param>
internal sealed record Emission(bool Succeeded, ImmutableArray<Diagnostic> Diagnostics, byte[] Assembly, byte[] Symbols, ImmutableArray<PolicyViolation> Violations)
{
    public static Emission Of(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success) return new(false, result.Diagnostics, [], [], []);
        var bytes = assembly.ToArray();
        return new(true, result.Diagnostics, bytes, symbols.ToArray(), SubmissionPolicy.CheckEmitted(bytes));
    }
}
