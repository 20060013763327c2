using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler;

/// <summary>The tensors that a contract can be closed over, as a compilation knows them.</summary>
internal sealed class TensorTypes(CSharpCompilation compilation)
{
    public const string TorchSharp = "TorchSharp";

    /// <summary>What there is to say where TorchSharp is asked for and not there.</summary>
    public const string NoTorchSharp =
        "It is written on TorchSharp, which this build of the grader does not have: build it with -p:Torch=cpu (see docs/gpu.md), or write the class for Tensor<float>.";

    // A type of the submission's own does not become the platform's by its name.
    private readonly ITypeSymbol? _plain = compilation.GetTypeByMetadataName("System.Numerics.Tensors.Tensor`1")?.Construct(compilation.GetSpecialType(SpecialType.System_Single));
    private readonly ITypeSymbol? _torch = Of(compilation, TorchSharp)?.GetTypeByMetadataName("TorchSharp.torch+Tensor");

    /// <summary>Whether submissions can be written on TorchSharp here.</summary>
    public bool HasTorchSharp => _torch is not null;

    /// <summary>The track of a contract closed over a type; null where there is none.</summary>
    public Track? TrackOf(ITypeSymbol tensor) =>
        Is(tensor, _plain) ? Track.Plain
        : Is(tensor, _torch) ? Track.Torch
        : null;

    /// <summary>What to write in place of another type.</summary>
    public string Choice => HasTorchSharp ? "Tensor<float> or for TorchSharp's torch.Tensor" : "Tensor<float>";

    /// <summary>Whether a source speaks of TorchSharp at all.</summary>
    public static bool AreNamedIn(SyntaxTree source) => source.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == TorchSharp);

    private static bool Is(ITypeSymbol tensor, ITypeSymbol? known) => SymbolEqualityComparer.Default.Equals(tensor, known);

    private static IAssemblySymbol? Of(CSharpCompilation compilation, string name) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == name);
}
