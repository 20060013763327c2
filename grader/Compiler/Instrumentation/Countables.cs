using Microsoft.CodeAnalysis;

namespace Katas.Compiler.Instrumentation;

/// <summary>Which values have a length that tells how much work it is to go through them.</summary>
internal static class Countables
{
    private static readonly HashSet<string> ByName =
    [
        "System.Span", "System.ReadOnlySpan", "System.Memory", "System.ReadOnlyMemory", "System.ArraySegment", "System.Numerics.BigInteger", "System.Text.StringBuilder",
        "System.Numerics.Tensors.TensorSpan", "System.Numerics.Tensors.ReadOnlyTensorSpan", "System.Numerics.Tensors.Tensor", "System.Collections.Generic.PriorityQueue",
        "System.Collections.Immutable.ImmutableArray",
    ];

    /// <summary>Whether values of a type have such a length, as far as is known before they are there.</summary>
    public static bool Has(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { TypeKind: not TypeKind.Struct } named => IsSequence(named) || ByName.Contains(WeightTable.NameOf(named)),
        INamedTypeSymbol named => ByName.Contains(WeightTable.NameOf(named)),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => constraint.IsReferenceType && Has(constraint)),
        _ => false,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable);
}
