using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Reading;

/// <summary>Which contract a class implements.</summary>
internal enum Contract
{
    BatchNorm,
    LayerNorm,
    MultiHeadAttention,
    SinusoidalPositionalEncoding,
    MedianOfTwoSortedArrays,
    CircularBinarySwaps,
}

/// <summary>One class of a file that implements a contract, and what following it showed. Made once a file, whichever rule asks first.</summary>
internal sealed class KataCode
{
    private static readonly ConditionalWeakTable<SemanticModel, IReadOnlyList<KataCode>> Known = new();

    private KataCode(Contract contract, INamedTypeSymbol type, TypeDeclarationSyntax declaration, SemanticModel model, Trace trace) =>
        (Contract, Type, Declaration, Model, Trace) = (contract, type, declaration, model, trace);

    public Contract Contract { get; }

    public INamedTypeSymbol Type { get; }

    public TypeDeclarationSyntax Declaration { get; }

    public SemanticModel Model { get; }

    public Trace Trace { get; }

    public bool IsNormalisation => Contract is Contract.BatchNorm or Contract.LayerNorm;

    public Result? Result(string name) => Trace.Results.TryGetValue(name, out var result) ? result : null;

    /// <summary>The classes of a file that implement a contract: none in most files there are.</summary>
    public static IReadOnlyList<KataCode> In(SemanticModel model, CancellationToken cancellationToken)
    {
        lock (Known)
        {
            if (Known.TryGetValue(model, out var known)) return known;
        }

        var found = Find(model, cancellationToken).ToArray();
        lock (Known)
        {
            if (!Known.TryGetValue(model, out _)) Known.Add(model, found);
        }

        return found;
    }

    private static IEnumerable<KataCode> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var declaration in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            if (declaration is InterfaceDeclarationSyntax || model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type) continue;
            foreach (var face in type.AllInterfaces)
            {
                if (face.ContainingNamespace is { Name: "Contracts", ContainingNamespace.Name: "Katas" } && System.Enum.TryParse<Contract>(face.Name.Substring(1), out var contract))
                    yield return new(contract, type, declaration, model, ContractReading.Follow(contract, type, face, declaration, model, cancellationToken));
            }
        }
    }
}
