using System.Collections.Generic;
using System.Linq;
using Katas.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Teaching;

/// <summary>What a submission calls of System.Numerics.Tensors itself, as opposed to the vocabulary of the contracts, which bears the same names.</summary>
internal static class TensorLibrary
{
    private const string Assembly = "System.Numerics.Tensors";

    /// <summary>Calls of a method of the library by its name, on whole tensors and on their spans.</summary>
    public static IEnumerable<(InvocationExpressionSyntax Syntax, IMethodSymbol Method)> Calls(KataCode code, params string[] names) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        let name = NameOf(call)
        where name is not null && names.Contains(name.Identifier.Text)
        let method = code.Model.GetSymbolInfo(call).Symbol as IMethodSymbol
        where method is not null && IsOfLibrary(method) && method.ContainingType.Name != "TensorPrimitives"
        select (call, method);

    /// <summary>The word that a call is made by: where it is pointed out, it is told from what it is called on.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>Whether an operator stands for a member of the library.</summary>
    public static bool IsOfLibrary(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == Assembly;

    public static bool IsTensor(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Tensor" or "TensorSpan" or "ReadOnlyTensorSpan", TypeArguments.Length: 1 } && IsOfLibrary(type);
}
