using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private Value? Evaluate(IOperation? operation)
    {
        if (!Spend(operation)) return null;
        var place = operation!.Syntax;
        var value = EvaluateKind(operation, place);
        // A whole number that no argument's values went into is a count of something, whatever of.
        if (value is Term { Op: Op.Unknown, Roles: Roles.None } number && operation.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr)
            value = HasWholeData ? make.Plain(place, Op.Unknown, Unit.UnknownCount, [.. number.Parts]) : CountLike(number, place);
        if (value is Term { Type: SpecialType.None } term && operation.Type is { } type) term.Type = ElementType(type);
        return value;
    }

    private Term CountLike(Term number, SyntaxNode place)
    {
        var count = make.Count(place, Unit.UnknownCount, Roles.None);
        (count.Loops, count.Scattered) = (number.Loops, number.Scattered);
        return count;
    }

    /// <summary>Whether the contract's own data are whole numbers, so that one that comes from nowhere known may be one of these.</summary>
    public bool HasWholeData { get; set; }

    private static SpecialType ElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ElementType(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => ElementType(generic.TypeArguments[0]),
        _ => type.SpecialType,
    };

    private Value? EvaluateKind(IOperation operation, SyntaxNode place)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not (IConversionOperation or IBinaryOperation)) return Constant(constant, place);
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Variable(local.Local, place);
            case IParameterReferenceOperation parameter:
                return Variable(parameter.Parameter, place);
            case IInstanceReferenceOperation:
                return frames.Count > 0 ? frames.Peek().Self : null;
            case IFieldReferenceOperation field:
                return Field(field, place);
            case IPropertyReferenceOperation property:
                return Property(property, place);
            case IArrayElementReferenceOperation element:
                return Element(Evaluate(element.ArrayReference), [.. element.Indices.Select(index => Evaluate(index))], place);
            case IImplicitIndexerReferenceOperation element:
                return Element(Evaluate(element.Instance), [Evaluate(element.Argument)], place);
            case IConversionOperation conversion:
                return Convert(conversion, place);
            case IBinaryOperation binary:
                return Binary(binary, place);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary:
                return Map(Evaluate(unary.Operand), place, term => make.Negate(place, term));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } unary:
                return make.Compare(place, AsTerm(Evaluate(unary.Operand), place));
            case IUnaryOperation unary:
                return Evaluate(unary.Operand);
            case ICompoundAssignmentOperation compound:
                return Compound(compound, place);
            case IIncrementOrDecrementOperation step:
                return Step(step, place);
            case ICoalesceAssignmentOperation coalesce:
                return AssignIfNull(coalesce, place);
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                return Place(assignment.Value);
            case ISimpleAssignmentOperation assignment:
                return AssignSimple(assignment, place);
            case IDeconstructionAssignmentOperation deconstruction:
                var parts = Evaluate(deconstruction.Value);
                Assign(deconstruction.Target, parts, place);
                return parts;
            case ITupleOperation tuple:
                return new TupleValue([.. tuple.Elements.Select(element => Evaluate(element) ?? make.Unknown(place))]);
            case IConditionalOperation conditional:
                return Choose(conditional, place);
            case ICoalesceOperation coalesce:
                var first = Evaluate(coalesce.Value);
                return Leaves(coalesce.WhenNull) ? first : Join(first, Evaluate(coalesce.WhenNull), place, Roles.None);
            case IConditionalAccessOperation access:
                // What is behind the dot cannot be followed to what is before it, which gets into the result all the same.
                var before = AsTerm(Evaluate(access.Operation), place);
                return make.Unknown(place, before, AsTerm(Evaluate(access.WhenNotNull), place));
            case ISwitchExpressionOperation choice:
                return Switch(choice, place);
            case IIsPatternOperation or IIsTypeOperation:
                return Condition(operation);
            case IInvocationOperation invocation:
                return Invoke(invocation, place);
            case IObjectCreationOperation creation:
                return Create(creation, place);
            case IArrayCreationOperation creation:
                return CreateArray(creation, place);
            case ICollectionExpressionOperation collection:
                return Collect(collection, place);
            case ISpreadOperation spread:
                return Evaluate(spread.Operand);
            case IAnonymousFunctionOperation lambda:
                return new Function(lambda.Body, lambda.Symbol, frames.Count > 0 ? frames.Peek().Self : null);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IMethodReferenceOperation method:
                return new Function(null, method.Method, method.Instance is null ? Self() : Evaluate(method.Instance) as Instance);
            case IRangeOperation range:
                var (from, to) = (range.LeftOperand is null ? make.Constant(place, 0) : AsTerm(Evaluate(range.LeftOperand), place), range.RightOperand is null ? null : AsTerm(Evaluate(range.RightOperand), place));
                var extent = to is null ? Unit.UnknownCount : Span(from.Core(), to.Core());
                return NewRange(extent.IsLiteral ? Unit.None : extent, from);
            case IAnonymousObjectCreationOperation creation:
                var anonymous = new Instance(creation.Type);
                foreach (var member in creation.Initializers) Fill(anonymous, member);
                return anonymous;
            case IWithOperation with:
                return With(with, place);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IDefaultValueOperation:
                return make.Constant(place, 0);
            case IVariableInitializerOperation initializer:
                return Evaluate(initializer.Value);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IThrowOperation:
                return null;
            default:
                return make.Unknown(place, [.. operation.ChildOperations.Select(child => AsTerm(Evaluate(child), place))]);
        }
    }

    private Instance? Self() => frames.Count > 0 ? frames.Peek().Self : null;

    private static bool Leaves(IOperation operation) => operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    private Value Constant(object? value, SyntaxNode place) => value switch
    {
        null => make.Constant(place, 0),
        bool truth => make.Constant(place, truth ? 1 : 0),
        char or string => make.Unknown(place),
        _ => make.Constant(place, System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private Value Variable(ISymbol symbol, SyntaxNode place) =>
        state.TryGet(symbol, out var slot) ? slot.Value is Term or View or Reference ? Read(slot.Value, place) : slot.Value : make.Unknown(place);

    private Value Read(Value value, SyntaxNode place) => value is Reference reference ? ContentValue(reference.View, place) : value;

    private Value Field(IFieldReferenceOperation field, SyntaxNode place)
    {
        if (field.Field.ContainingType.IsTupleType && Evaluate(field.Instance) is TupleValue tuple)
            return tuple.Items[System.Math.Max(0, field.Field.ContainingType.TupleElements.IndexOf(field.Field) is >= 0 and var at ? at : field.Field.Name.Length > 4 && int.TryParse(field.Field.Name.Substring(4), out var number) ? number - 1 : 0)];
        if (field.Field.HasConstantValue) return Constant(field.Field.ConstantValue, place);
        if (field.Field.IsStatic) return StaticField(field.Field, place);
        return Evaluate(field.Instance) is Instance instance ? Read(MemberOrDefault(instance, field.Field.Name, place), place) : make.Unknown(place);
    }

    private Value MemberOrDefault(Instance instance, string name, SyntaxNode place)
    {
        if (Member(instance, name) is { } value) return value;
        var zero = make.Constant(place, 0);
        SetMember(instance, name, zero);
        return zero;
    }

    private Value? Convert(IConversionOperation conversion, SyntaxNode place)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is not null && value is View) return value;
        if (value is not Term term || conversion.Type is null || conversion.Operand.Type is null || conversion.Type.SpecialType == conversion.Operand.Type.SpecialType) return value;
        if (term.Op == Op.Constant) return new Term(Op.Constant, term.Place, Unit.Literal) { Constant = term.Constant, Type = conversion.Type.SpecialType };
        return make.Cast(place, term, conversion.Type.SpecialType);
    }

    private Value? Binary(IBinaryOperation binary, SyntaxNode place)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)
            return Condition(binary);
        return Arithmetic(binary.OperatorKind, Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand), place);
    }

    private Value Arithmetic(BinaryOperatorKind kind, Value? left, Value? right, SyntaxNode place) => Zip(left, right, place, (a, b) => kind switch
    {
        BinaryOperatorKind.Add => make.Add(place, a, b),
        BinaryOperatorKind.Subtract => make.Subtract(place, a, b),
        BinaryOperatorKind.Multiply => make.Multiply(place, a, b),
        BinaryOperatorKind.Divide => make.Divide(place, a, b),
        BinaryOperatorKind.Remainder => make.Plain(place, Op.Remainder, b.Unit, a, b),
        BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift => make.Plain(place, Op.Shift, a.Unit, a, b),
        _ => make.Unknown(place, a, b),
    });

    /// <summary>One operation on each element, or on the one number.</summary>
    private Value Map(Value? value, SyntaxNode place, System.Func<Term, Term> operation) =>
        value is View view ? NewView("", operation(Content(view, place)), view.Length, view.Shape) : operation(AsTerm(value, place));

    private Value Zip(Value? left, Value? right, SyntaxNode place, System.Func<Term, Term, Term> operation)
    {
        var term = operation(AsTerm(left, place), AsTerm(right, place));
        return (left, right) switch
        {
            (View a, View b) => NewView("", term, a.Length, Broadcast(a.Shape, b.Shape)),
            (View a, _) => NewView("", term, a.Length, a.Shape),
            (_, View b) => NewView("", term, b.Length, b.Shape),
            _ => term,
        };
    }

    private static Unit[]? Broadcast(Unit[]? a, Unit[]? b) => a is null || b is null ? a ?? b : a.Length >= b.Length ? a : b;
}
