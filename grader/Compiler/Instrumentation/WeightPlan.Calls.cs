using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumentation;

// Calls of methods and constructors of the library.
internal sealed partial class WeightPlan
{
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
}
