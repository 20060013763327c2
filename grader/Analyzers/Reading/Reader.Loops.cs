using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

/// <summary>Loops: each is followed once, and how often it turns is kept as a unit.</summary>
internal sealed partial class Reader
{
    private void Turn(SyntaxNode place, Unit count, System.Action body)
    {
        loops.Add(new(BitOf(place), count));
        body();
        loops.RemoveAt(loops.Count - 1);
        ended = false;
    }

    private void RunFor(IForLoopOperation loop)
    {
        foreach (var statement in loop.Before) Run(statement);
        var variable = loop.Before.OfType<IVariableDeclarationGroupOperation>().SelectMany(group => group.Declarations).SelectMany(declaration => declaration.Declarators).FirstOrDefault()?.Symbol
            ?? (loop.AtLoopBottom.OfType<IExpressionStatementOperation>().Select(statement => Target(statement.Operation)).OfType<ILocalReferenceOperation>().FirstOrDefault()?.Local);
        var bit = BitOf(loop.Syntax);
        var slotIsNumber = variable is not null && state.TryGet(variable, out var held) && held.Value is Term;
        var start = variable is not null && state.TryGet(variable, out var slot) ? AsTerm(slot.Value, loop.Syntax) : null;
        var (count, reach) = Turns(loop, variable, start);
        if (variable is not null && start is { } && slotIsNumber) state.Set(variable, make.LoopVariable(loop.Syntax, reach, bit, Reach(loop, variable), Skips(loop)), ActiveLoops | bit);
        Note(loop.Condition is null ? null : Condition(loop.Condition));
        foreach (var other in loop.Before.OfType<IVariableDeclarationGroupOperation>().SelectMany(group => group.Declarations).SelectMany(declaration => declaration.Declarators).Skip(1))
        {
            // A second variable that runs along.
            if (state.TryGet(other.Symbol, out var along) && loop.AtLoopBottom.Any(bottom => bottom is IExpressionStatementOperation statement && Target(statement.Operation) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, other.Symbol)))
                state.Set(other.Symbol, new Term(Op.LoopVariable, loop.Syntax, Unit.UnknownCount) { Loops = bit | AsTerm(along.Value, loop.Syntax).Loops }, ActiveLoops | bit);
        }

        Turn(loop.Syntax, count, () =>
        {
            Run(loop.Body);
            ended = false;
            foreach (var bottom in loop.AtLoopBottom)
            {
                if (bottom is IExpressionStatementOperation { Operation: var operation } && Target(operation) is ILocalReferenceOperation) continue;
                Run(bottom);
            }
        });
    }

    private static bool Skips(IForLoopOperation loop) =>
        loop.AtLoopBottom.Any(bottom => bottom is IExpressionStatementOperation { Operation: var move } && Stride(move) is { ConstantValue: { HasValue: true, Value: > 1 } });

    private static IOperation? Target(IOperation operation) => operation switch
    {
        IIncrementOrDecrementOperation step => step.Target,
        ICompoundAssignmentOperation step => step.Target,
        ISimpleAssignmentOperation step => step.Target,
        _ => null,
    };

    /// <summary>How often a loop turns, and how far its variable reaches.</summary>
    private (Unit Count, Unit Reach) Turns(IForLoopOperation loop, ILocalSymbol? variable, Term? start)
    {
        if (variable is null || start is null || loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan } condition)
            return (Unit.UnknownCount, Unit.UnknownCount);
        var step = loop.AtLoopBottom.Length == 1 && loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: var move } && Stride(move) is { } stride ? AsTerm(Evaluate(stride), loop.Syntax).Unit : Unit.None;
        if (condition.OperatorKind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan) return (start.Unit, start.Unit);
        if (!IsAbout(condition.LeftOperand, variable)) return (Unit.UnknownCount, Unit.UnknownCount);

        var end = AsTerm(Evaluate(condition.RightOperand), loop.Syntax).Core();
        var span = Span(start.Core(), end);
        return (span.IsLiteral ? Unit.None : span.Over(step.IsLiteral ? Unit.None : step), end.Unit);
    }

    private static IOperation? Stride(IOperation move) => move switch
    {
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } by => by.Value,
        ISimpleAssignmentOperation { Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum } by => IsSame(sum.LeftOperand, by.Target) ? sum.RightOperand : IsSame(sum.RightOperand, by.Target) ? sum.LeftOperand : null,
        _ => null,
    };

    /// <summary>How many there are from one number to another.</summary>
    private static Unit Span(Term begin, Term end) =>
        begin.IsZero ? end.Unit
        : end.Op == Op.Add && end.Parts[0].Core() == begin ? end.Parts[1].Unit
        : end.Op == Op.Add && end.Parts[1].Core() == begin ? end.Parts[0].Unit
        : begin.Op == Op.Multiply && end.Op == Op.Multiply && Block(begin, end) is { } block ? block
        : begin.Op == Op.Constant ? end.Unit
        : Unit.UnknownCount;

    // From i times a number to i + 1 times the same.
    private static Unit? Block(Term begin, Term end)
    {
        for (var i = 0; i < 4; i++)
        {
            var (size, at) = (begin.Parts[i & 1], begin.Parts[1 - (i & 1)]);
            var (other, next) = (end.Parts[i >> 1], end.Parts[1 - (i >> 1)].Core());
            if (size.IsSameAs(other) && next.Op == Op.Add && (next.Parts[0].IsSameAs(at) && next.Parts[1].Constant == 1 || next.Parts[1].IsSameAs(at) && next.Parts[0].Constant == 1)) return other.Unit;
        }

        return null;
    }

    /// <summary>The share of its bound that a loop's variable reaches.</summary>
    private double Reach(IForLoopOperation loop, ILocalSymbol variable)
    {
        if (loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } condition) return double.NaN;
        var share = condition.LeftOperand is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            ? 1 / (product.LeftOperand.ConstantValue.Value ?? product.RightOperand.ConstantValue.Value) switch { int times => times, _ => double.NaN }
            : condition.LeftOperand is ILocalReferenceOperation ? 1 : double.NaN;
        var end = AsTerm(Evaluate(condition.RightOperand), loop.Syntax).Core();
        if (end.Op is Op.Divide && !double.IsNaN(end.Parts[1].Constant)) share /= end.Parts[1].Constant;
        return end.Has(Roles.ModelDimension) ? share : double.NaN;
    }

    private static bool IsAbout(IOperation operand, ILocalSymbol variable) => operand switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IConversionOperation conversion => IsAbout(conversion.Operand, variable),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => IsAbout(product.LeftOperand, variable) || IsAbout(product.RightOperand, variable),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand.ConstantValue.HasValue: true } sum => IsAbout(sum.LeftOperand, variable),
        _ => false,
    };

    private void RunForEach(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        var bit = BitOf(loop.Syntax);
        var variable = loop.LoopControlVariable is IVariableDeclaratorOperation declarator ? declarator.Symbol : null;
        var view = collection as View;
        Turn(loop.Syntax, view?.Length ?? Unit.UnknownCount, () =>
        {
            var element = view is null ? make.Unknown(loop.Syntax, AsTerm(collection, loop.Collection.Syntax)) : ContentValue(view, loop.Collection.Syntax);
            if (element is Term term) element = make.Element(loop.Collection.Syntax, term, bit, scattered: 0);
            if (element is View row) element = new View(row.Memory, row.Length, row.Shape, row.Loops | bit, row.IsParameter, row.Scattered | bit);
            if (variable is { RefKind: not RefKind.None } && view is not null) element = new Reference(new View(view.Memory, view.Length, null, view.Loops | bit));
            if (variable is not null) state.Set(variable, element, ActiveLoops);
            else if (loop.LoopControlVariable is { } target) Assign(target, element, loop.Syntax);
            Run(loop.Body);
        });
    }
}
