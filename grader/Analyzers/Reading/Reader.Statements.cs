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

    private void Yield(Value? value, SyntaxNode place)
    {
        var frame = frames.Peek();
        frame.Yielded = frame.Yielded is null ? value : Join(frame.Yielded, value, place, Roles.None);
        frame.YieldedCount = loops.Skip(frame.LoopsOutside).Aggregate(Unit.None, (count, loop) => count.Times(loop.Count));
    }
}
