using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumentation;

/// <summary>Finds the calls into the library that do more than one step of work, and says what is to be put around which of their operands.</summary>
internal sealed class WeightPlan(SemanticModel model, CounterList counters)
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

    private void Call(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var work = WeightTable.Of(method);
        if (work == Work.Constant) return;
        var counter = counters.At(Place(call));
        var operands = Operands.Of(call, method, model);
        var measured = (ExpressionSyntax?[])[operands.Receiver, .. operands.Arguments.Where(argument => argument.Name is not null).Select(argument => argument.Expression)];
        var countable = measured.OfType<ExpressionSyntax>().Where(IsCountable).ToArray();
        switch (work)
        {
            // What it calls back is counted there, each time that it is called; how far it gets is not known here.
            case Work.Lengths when WeightTable.NameOf(method.ContainingType) == "System.Linq.Enumerable" && operands.CallsBack(model):
            case Work.Deferred:
                Each(countable, Wrap.Draws(counter));
                break;
            case Work.Ordered:
                Each(countable, Wrap.Draws(counter));
                Put(call, new("Ordered", counter));
                break;
            case Work.Sort when LengthOf(operands) is { } length:
                Put(length, new("Sort", counter));
                break;
            case Work.Sort:
                Each(countable.Take(1), Wrap.Sorts(counter));
                break;
            case Work.Search:
                Each(countable.Take(1), Wrap.Searches(counter));
                break;
            case Work.Found:
                Found(call, method, operands, countable, counter);
                break;
            case Work.Shift when countable is [var list, ..] && list == operands.Receiver && operands.Arguments is [{ Expression: var place }, ..]:
                Put(list, Wrap.Remembers(counter));
                Put(place, new("Shift", counter), evenConstant: true);
                Each(countable.Skip(1), Wrap.Lengths(counter));
                break;
            case Work.MatrixProduct when countable is [var left, var right, ..]:
                Put(left, Wrap.Remembers(counter));
                Put(right, new("Columns", counter));
                break;
            case Work.LinearLayer when countable is [var input, var weight, ..]:
                Put(input, Wrap.Remembers(counter));
                Put(weight, new("Rows", counter));
                break;
            case Work.BigProduct when countable is [var first, var second, ..]:
                Put(first, Wrap.Remembers(counter));
                Put(second, new("Words", counter));
                break;
            case Work.Receiver:
                Each(countable.Where(each => each == operands.Receiver), Wrap.Lengths(counter));
                break;
            case Work.Arguments:
                Each(countable.Where(each => each != operands.Receiver), Wrap.Lengths(counter));
                break;
            case Work.Result:
                Result(call, method, counter);
                break;
            case Work.Lengths when LengthOf(operands) is { } length:
                Put(length, new("Count", counter));
                break;
            case Work.Lengths:
                Each(countable, Wrap.Lengths(counter));
                Result(call, method, counter);
                break;
        }
    }

    private void Found(InvocationExpressionSyntax call, IMethodSymbol method, Operands operands, ExpressionSyntax[] countable, int counter)
    {
        if (countable.Length == 0 || method.ReturnType.SpecialType != SpecialType.System_Int32 || operands.IsConditional) return;
        Put(countable[0], Wrap.Remembers(counter));
        if (operands.Arguments.FirstOrDefault(argument => argument.Name == "startIndex" || argument.Name == "index") is { Expression: { } start }) Put(start, new("From", Counter: null), evenConstant: true);
        Put(call, new("Found", counter));
    }

    private void Result(InvocationExpressionSyntax call, IMethodSymbol method, int counter)
    {
        if (!Operands.IsWithinConditional(call) && !method.ReturnsByRef && !method.ReturnsByRefReadonly && Countables.Has(method.ReturnType)) Put(call, Wrap.Lengths(counter));
    }

    private void Creation(BaseObjectCreationExpressionSyntax creation, IMethodSymbol constructor)
    {
        var type = WeightTable.NameOf(constructor.ContainingType);
        if (creation.ArgumentList is not { } list || !(type.StartsWith("System.Collections.", StringComparison.Ordinal) || type is "System.String" or "System.Text.StringBuilder" or "System.Numerics.BigInteger")) return;

        var counter = counters.At(creation);
        var operands = Operands.Of(list, constructor, model);
        var sorts = type is "System.Collections.Generic.SortedSet" or "System.Collections.Generic.SortedDictionary" or "System.Collections.Generic.SortedList";
        if (operands.Arguments.FirstOrDefault(argument => argument.Name is "capacity" or "count" or "length" or "initialCapacity") is { Expression: { } size } && IsInt(size)) Put(size, new("Count", counter));
        else Each(operands.Arguments.Select(argument => argument.Expression).Where(IsCountable), sorts ? Wrap.Sorts(counter) : Wrap.Lengths(counter));
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
