using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumentation;

/// <summary>Finds the calls into the library that do more than one step of work, and says what is to be put around which of their operands.</summary>
internal sealed partial class WeightPlan(SemanticModel model, CounterList counters)
{
    private static readonly string[] LengthNames = ["length", "count"];
    private readonly Dictionary<ExpressionSyntax, List<Wrap>> _wraps = [];

    /// <summary>What is put around each expression, innermost first.</summary>
    public static IReadOnlyDictionary<ExpressionSyntax, List<Wrap>> Of(SemanticModel model, SyntaxNode root, CounterList counters)
    {
        var plan = new WeightPlan(model, counters);
        foreach (var node in root.DescendantNodes()) plan.Look(node);
        return plan._wraps;
    }

    private void Look(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsForeign(method):
                Call(call, method);
                break;
            case BaseObjectCreationExpressionSyntax creation when model.GetSymbolInfo(creation).Symbol is IMethodSymbol constructor && IsForeign(constructor):
                Creation(creation, constructor);
                break;
            case ArrayCreationExpressionSyntax { Initializer: null } array:
                Dimensions(array, [.. array.Type.RankSpecifiers[0].Sizes]);
                break;
            case StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax type } array:
                Dimensions(array, [.. type.RankSpecifiers[0].Sizes]);
                break;
            case SpreadElementSyntax spread:
                Put(spread.Expression, Wrap.Lengths(counters.At(spread)));
                break;
            case ElementAccessExpressionSyntax access when IsCopyingSlice(access):
                Put(access, Wrap.Lengths(counters.At(access)));
                break;
            case BinaryExpressionSyntax binary:
                Operator(binary, [binary.Left, binary.Right]);
                break;
            case PrefixUnaryExpressionSyntax unary:
                Operator(unary, [unary.Operand]);
                break;
            case AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SimpleAssignmentExpression and not (int)SyntaxKind.CoalesceAssignmentExpression } compound
                when IsLong(model.GetTypeInfo(compound.Left).Type):
                Put(compound, Wrap.Lengths(counters.At(compound)));
                break;
            case InterpolatedStringExpressionSyntax text when model.GetTypeInfo(text) is { ConvertedType.SpecialType: SpecialType.System_String or SpecialType.System_Object }:
                Put(text, Wrap.Lengths(counters.At(text)));
                break;
            case FromClauseSyntax { Parent: QueryExpressionSyntax query } from when query.DescendantNodes(inner => inner is not QueryExpressionSyntax || inner == query).OfType<OrderByClauseSyntax>().Any():
                Sorting(from);
                break;
        }
    }

    // A rectangle is as large as the product of its sides.
    private void Dimensions(ExpressionSyntax array, IReadOnlyList<ExpressionSyntax> sizes)
    {
        if (sizes.Any(size => size is OmittedArraySizeExpressionSyntax || !IsInt(size) || !IsWhole(size)) || sizes.All(IsConstant)) return;
        var counter = counters.At(array);
        if (sizes is [var only])
        {
            Put(only, new("Count", counter), evenConstant: true);
            return;
        }

        for (var i = 0; i < sizes.Count; i++)
        {
            Put(sizes[i], i == 0 ? new("Dimension", Counter: null) : i == sizes.Count - 1 ? new("LastDimension", counter) : new("Dimensions", Counter: null), evenConstant: true);
        }
    }

    // Of a chain of texts only the whole is counted: the compiler joins it at once.
    private void Operator(ExpressionSyntax whole, ExpressionSyntax[] operands)
    {
        var type = model.GetTypeInfo(whole).Type;
        if (type?.SpecialType == SpecialType.System_String)
        {
            if (whole.IsKind(SyntaxKind.AddExpression) && !IsConstant(whole) && !(whole.Parent is BinaryExpressionSyntax outer && model.GetTypeInfo(outer).Type?.SpecialType == SpecialType.System_String))
                Put(whole, Wrap.Lengths(counters.At(whole)));
            return;
        }

        if (model.GetSymbolInfo(whole).Symbol is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } method || !IsForeign(method)) return;
        var long_ = operands.Where(operand => IsLong(model.GetTypeInfo(operand).Type)).ToArray();
        if (long_.Length == 0) return;

        var counter = counters.At(whole);
        if (whole.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression && long_.Length == 2 && IsBig(model.GetTypeInfo(long_[0]).Type))
        {
            Put(long_[0], Wrap.Remembers(counter));
            Put(long_[1], new("Words", counter));
        }
        else
        {
            Each(long_, Wrap.Lengths(counter));
        }

        if (IsLong(type)) Put(whole, Wrap.Lengths(counter));
    }

    private void Sorting(FromClauseSyntax from)
    {
        if (model.GetTypeInfo(from.Expression).Type is { } type && Countables.Has(type) && type.SpecialType != SpecialType.System_String)
            Put(from.Expression, new("Sorting", counters.At(from)));
    }

    private bool IsCopyingSlice(ElementAccessExpressionSyntax access) =>
        model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol { Rank: 1 } or { SpecialType: SpecialType.System_String }
        && access.ArgumentList.Arguments is [{ Expression: var index }]
        && model.GetTypeInfo(index).Type is { Name: "Range", ContainingNamespace.Name: "System" }
        && !Operands.IsWithinConditional(access);

    private ExpressionSyntax? LengthOf(Operands operands) =>
        operands.Arguments.FirstOrDefault(argument => LengthNames.Contains(argument.Name)) is { Expression: { } length } && IsInt(length) ? length : null;

    private void Each(IEnumerable<ExpressionSyntax> operands, Wrap wrap)
    {
        foreach (var operand in operands) Put(operand, wrap);
    }

    private void Put(ExpressionSyntax expression, Wrap wrap, bool evenConstant = false)
    {
        if (!evenConstant && IsConstant(expression)) return;
        if (!_wraps.TryGetValue(expression, out var wraps)) _wraps[expression] = wraps = [];
        wraps.Add(wrap);
    }

    // Only what has a type of its own can be handed through a method unchanged.
    private bool IsCountable(ExpressionSyntax expression) =>
        expression is not (BaseExpressionSyntax or RefExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax
            or ImplicitObjectCreationExpressionSyntax or DeclarationExpressionSyntax or LiteralExpressionSyntax)
        && model.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } type
        && Countables.Has(type)
        && model.GetSymbolInfo(expression).Symbol is not INamespaceOrTypeSymbol;

    private bool IsInt(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Int32;

    private bool IsWhole(ExpressionSyntax expression) => model.GetTypeInfo(expression).ConvertedType?.SpecialType == SpecialType.System_Int32;

    private bool IsConstant(ExpressionSyntax expression) => model.GetConstantValue(expression).HasValue;

    private static bool IsForeign(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty && method.MethodKind is not (MethodKind.DelegateInvoke or MethodKind.LocalFunction);

    private static bool IsLong(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "Tensor" or "TensorSpan" or "ReadOnlyTensorSpan", ContainingNamespace.Name: "Tensors" } || IsBig(type);

    private static bool IsBig(ITypeSymbol? type) => type is { Name: "BigInteger", ContainingNamespace.Name: "Numerics" };

    // The line of the name, which in a chain of calls is not the line where the chain begins.
    private static SyntaxNode Place(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var other => other,
    };
}
