using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

/// <summary>Where one of several ways is taken.</summary>
internal sealed partial class Reader
{
    private Value? Choose(IConditionalOperation conditional, SyntaxNode place)
    {
        var condition = Condition(conditional.Condition);
        var before = make.Control;
        make.Control |= condition.Roles;
        var start = new System.Lazy<State>(state.Copy);
        if (Acts(conditional.WhenTrue) || (conditional.WhenFalse is not null && Acts(conditional.WhenFalse))) _ = start.Value;
        var whenTrue = Leaves(conditional.WhenTrue) ? null : Evaluate(conditional.WhenTrue);
        var afterTrue = state;
        if (Acts(conditional.WhenTrue) || (conditional.WhenFalse is not null && Acts(conditional.WhenFalse))) state = start.Value;
        var whenFalse = conditional.WhenFalse is null || Leaves(conditional.WhenFalse) ? null : Evaluate(conditional.WhenFalse);
        if (state != afterTrue) state = Join(afterTrue, state, place, condition.Roles);
        make.Control = before;
        trace.Choices.Add(new(place, condition, whenTrue, whenFalse));
        return Join(whenTrue, whenFalse, place, condition.Roles);
    }

    // Whether evaluating it may change what other expressions see.
    private bool Acts(IOperation operation) => operation is IAssignmentOperation or IIncrementOrDecrementOperation
        || operation is IInvocationOperation invocation && IsOwn(invocation.TargetMethod) || operation.ChildOperations.Any(Acts);

    private Value? Switch(ISwitchExpressionOperation choice, SyntaxNode place)
    {
        var value = Evaluate(choice.Value);
        var decided = AsTerm(value, place).Roles;
        Value? result = null;
        foreach (var arm in choice.Arms)
        {
            if (arm.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } symbol } && value is not null) state.Set(symbol, value, ActiveLoops);
            if (!Leaves(arm.Value)) result = Join(result, Evaluate(arm.Value), place, decided);
        }

        return result;
    }

    /// <summary>A condition. Asking whether an argument is there at all is not reading it.</summary>
    private Term Condition(IOperation? operation)
    {
        if (operation is null) return make.Compare(model.SyntaxTree.GetRoot(cancellationToken));
        var place = operation.Syntax;
        switch (operation)
        {
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } }:
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } }:
                return make.Compare(place);
            case IIsPatternOperation pattern:
                var value = Evaluate(pattern.Value);
                if (pattern.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } symbol } && value is not null) state.Set(symbol, value, ActiveLoops);
                if (pattern.Pattern is IRecursivePatternOperation { DeclaredSymbol: { } named } && value is not null) state.Set(named, value, ActiveLoops);
                return value is View ? make.Compare(place) : make.Compare(place, AsTerm(value, place));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                return make.Compare(place, Condition(both.LeftOperand), Condition(both.RightOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality when IsNull(equality.LeftOperand) || IsNull(equality.RightOperand):
                return make.Compare(place);
            case IBinaryOperation comparison:
                return make.Compare(place, AsTerm(Evaluate(comparison.LeftOperand), place), AsTerm(Evaluate(comparison.RightOperand), place));
            case IParenthesizedOperation parenthesized:
                return Condition(parenthesized.Operand);
            case IConversionOperation conversion:
                return Condition(conversion.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return make.Compare(place, Condition(not.Operand));
            default:
                return AsTerm(Evaluate(operation), place);
        }
    }

    private static bool IsNull(IOperation operation) => operation is { ConstantValue: { HasValue: true, Value: null } } || operation is IConversionOperation conversion && IsNull(conversion.Operand);
}
