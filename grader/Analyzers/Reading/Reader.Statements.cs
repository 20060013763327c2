using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private void Run(IOperation? operation)
    {
        if (ended || !Spend(operation)) return;
        switch (operation!)
        {
            case IBlockOperation block:
                foreach (var statement in block.Operations) Run(statement);
                break;
            case IMethodBodyOperation body:
                Run(body.BlockBody ?? body.ExpressionBody);
                break;
            case IConstructorBodyOperation body:
                Run(body.Initializer);
                Run(body.BlockBody ?? body.ExpressionBody);
                break;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations) Run(declaration);
                break;
            case IVariableDeclarationOperation declaration:
                foreach (var declarator in declaration.Declarators) Declare(declarator, declaration.Initializer);
                break;
            case IConditionalOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax } conditional:
                Branch(conditional.Condition, () => Run(conditional.WhenTrue), () => Run(conditional.WhenFalse), conditional.Syntax);
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                Yield(Evaluate(yielded.ReturnedValue), yielded.Syntax);
                break;
            case IReturnOperation returned:
                if (returned.Kind == OperationKind.Return && returned.ReturnedValue is { } value)
                {
                    var result = frames.Peek().Method is { ReturnsByRef: true } ? Place(value) : Evaluate(value);
                    frames.Peek().Returned = frames.Peek().Returned is { } earlier ? Join(earlier, result, returned.Syntax, make.Control) : result;
                }

                ended = true;
                break;
            case IBranchOperation or IThrowOperation:
                ended = true;
                break;
            case IForLoopOperation loop:
                RunFor(loop);
                break;
            case IForEachLoopOperation loop:
                RunForEach(loop);
                break;
            case IWhileLoopOperation loop:
                Note(Condition(loop.Condition));
                Turn(loop.Syntax, Unit.UnknownCount, () => Run(loop.Body));
                break;
            case ISwitchOperation choice:
                RunSwitch(choice);
                break;
            case IUsingOperation @using:
                Run(@using.Resources);
                Run(@using.Body);
                break;
            case ITryOperation attempt:
                Run(attempt.Body);
                Run(attempt.Finally);
                break;
            case ILabeledOperation labeled:
                Run(labeled.Operation);
                break;
            case ILocalFunctionOperation or IEmptyOperation:
                break;
            default:
                Evaluate(operation);
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? shared)
    {
        if ((declarator.Initializer ?? shared)?.Value is not { } initializer) return;
        var value = declarator.Symbol.IsRef ? Place(initializer) : Evaluate(initializer);
        if (value is not null) state.Set(declarator.Symbol, value, ActiveLoops);
    }

    private void Branch(IOperation condition, System.Action whenTrue, System.Action whenFalse, SyntaxNode place)
    {
        var decided = Condition(condition);
        // What follows was decided upon too, wherever one of the ways leaves; so this is never taken back within a call.
        Note(decided);
        var start = state.Copy();
        whenTrue();
        var (afterTrue, trueEnded) = (state, ended);
        (state, ended) = (start, false);
        whenFalse();
        if (trueEnded) return;
        if (ended) (state, ended) = (afterTrue, false);
        else state = Join(afterTrue, state, place, decided.Roles);
    }

    private void Note(Term? condition)
    {
        if (condition is not null) make.Control |= condition.Roles;
    }

    private void RunSwitch(ISwitchOperation choice)
    {
        Note(AsTerm(Evaluate(choice.Value), choice.Syntax));
        var start = state.Copy();
        State? joined = null;
        foreach (var section in choice.Cases)
        {
            state = start.Copy();
            ended = false;
            foreach (var statement in section.Body)
            {
                if (statement is IBranchOperation { BranchKind: BranchKind.Break }) break;
                Run(statement);
            }

            if (!ended) joined = joined is null ? state : Join(joined, state, choice.Syntax, Roles.None);
        }

        (state, ended) = (joined ?? start, false);
    }

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
        if (variable is not null && start is { } && slotIsNumber) state.Set(variable, make.LoopVariable(loop.Syntax, reach, bit, Reach(loop, variable)), ActiveLoops | bit);
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
            var (size, at) = (begin.Parts[i & 1], begin.Parts[1 - (i & 1)].Core());
            var (other, next) = (end.Parts[i >> 1], end.Parts[1 - (i >> 1)].Core());
            if (size.Core() == other.Core() && next.Op == Op.Add && (next.Parts[0].Core() == at && next.Parts[1].Constant == 1 || next.Parts[1].Core() == at && next.Parts[0].Constant == 1)) return other.Unit;
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

    private void Yield(Value? value, SyntaxNode place)
    {
        var frame = frames.Peek();
        frame.Yielded = frame.Yielded is null ? value : Join(frame.Yielded, value, place, Roles.None);
        frame.YieldedCount = loops.Skip(frame.LoopsOutside).Aggregate(Unit.None, (count, loop) => count.Times(loop.Count));
    }
}
