using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private Value? AssignSimple(ISimpleAssignmentOperation assignment, SyntaxNode place)
    {
        // a = a + b is a += b, whichever way it is written.
        if (assignment.Value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Type.SpecialType: not SpecialType.None } sum && (loops.Count > 0 || assignment.Target is IFieldReferenceOperation))
        {
            if (IsSame(sum.LeftOperand, assignment.Target)) return AddTo(assignment.Target, AsTerm(Evaluate(sum.RightOperand), place), place, sum.OperatorKind == BinaryOperatorKind.Subtract);
            if (sum.OperatorKind == BinaryOperatorKind.Add && IsSame(sum.RightOperand, assignment.Target)) return AddTo(assignment.Target, AsTerm(Evaluate(sum.LeftOperand), place), place, negative: false);
        }

        var value = Evaluate(assignment.Value);
        Assign(assignment.Target, value, place);
        return value;
    }

    private static bool IsSame(IOperation a, IOperation b) =>
        a.Kind == b.Kind && a is ILocalReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation && a.Syntax.IsEquivalentTo(b.Syntax, topLevel: false);

    private void Assign(IOperation target, Value? value, SyntaxNode place)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, place);
                break;
            case ITupleOperation tuple:
                var items = Items(value, tuple.Elements.Length, place);
                for (var i = 0; i < tuple.Elements.Length; i++) Assign(tuple.Elements[i], items[i], place);
                break;
            case ILocalReferenceOperation local when value is not null:
                if (state.TryGet(local.Local, out var slot) && slot.Value is Reference reference) Write(reference.View, value, place);
                else state.Set(local.Local, value, ActiveLoops);
                break;
            case IParameterReferenceOperation parameter when value is not null:
                if (state.TryGet(parameter.Parameter, out var argument) && argument.Value is Reference through) Write(through.View, value, place);
                else state.Set(parameter.Parameter, value, ActiveLoops);
                break;
            case IFieldReferenceOperation { Field.IsStatic: true } field when value is not null:
                AssignStatic(field.Field, value, place);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: true } } property when value is not null:
                AssignStatic(property.Property, value, place);
                break;
            case IFieldReferenceOperation field when value is not null && (field.Instance is null ? Self() : Evaluate(field.Instance)) is Instance instance:
                if (Member(instance, field.Field.Name) is Reference seen) Write(seen.View, value, place);
                else Remember(instance, field.Field.Name, value);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false } property when value is not null && Evaluate(property.Instance) is Instance instance:
                Remember(instance, property.Property.Name, value);
                break;
            case IDiscardOperation:
                break;
            default:
                if (Place(target) is Reference element && value is not null) Write(element.View, value, place);
                break;
        }
    }

    private void Remember(Instance instance, string name, Value value)
    {
        SetMember(instance, name, value);
        writtenFields[new(instance, name)] = call;
    }

    private readonly System.Collections.Generic.Dictionary<MemberKey, int> writtenFields = [];

    private Value[] Items(Value? value, int count, SyntaxNode place) => value switch
    {
        TupleValue tuple when tuple.Items.Count == count => [.. tuple.Items],
        Instance { Order: { } order } instance when order.Count == count => [.. order.Select(name => Member(instance, name) ?? make.Unknown(place))],
        _ => [.. Enumerable.Range(0, count).Select(_ => (Value)make.Unknown(place, AsTerm(value, place)))],
    };

    /// <summary>The place that an expression stands for, so that it can be written through.</summary>
    private Value? Place(IOperation? target)
    {
        if (!Spend(target)) return null;
        switch (target!)
        {
            case IArrayElementReferenceOperation element:
                return PlaceIn(Evaluate(element.ArrayReference), [.. element.Indices.Select(index => AsTerm(Evaluate(index), element.Syntax))]);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                return PlaceIn(Evaluate(element.Instance), [.. Spread([.. element.Arguments.Select(argument => Evaluate(argument.Value))]).Select(index => AsTerm(index, element.Syntax))]);
            case IImplicitIndexerReferenceOperation element:
                return PlaceIn(Evaluate(element.Instance), [AsTerm(Evaluate(element.Argument), element.Syntax)]);
            case ILocalReferenceOperation local:
                return state.TryGet(local.Local, out var slot) && slot.Value is Reference or View ? slot.Value : null;
            case IConditionalOperation conditional:
                Note(Condition(conditional.Condition));
                var (first, second) = (Place(conditional.WhenTrue) as Reference, Place(conditional.WhenFalse) as Reference);
                // One of two: written into is whichever is an argument, if one is.
                return first?.View.Memory.Input != Roles.None ? first : second ?? first;
            case IInvocationOperation invocation when invocation.TargetMethod.ReturnsByRef:
                return Invoke(invocation, invocation.Syntax);
            case IConversionOperation conversion:
                return Place(conversion.Operand);
            default:
                return Evaluate(target);
        }
    }

    private static Reference? PlaceIn(Value? owner, Term[] indices) => owner is View view
        ? new Reference(new View(view.Memory, view.Length, null, view.Loops | indices.Aggregate(0UL, (bits, index) => bits | (index.Loops & ~index.Scattered)), view.IsParameter))
        : null;

    private Value? Compound(ICompoundAssignmentOperation compound, SyntaxNode place)
    {
        var value = Evaluate(compound.Value);
        if (compound.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && value is not View)
        {
            if (Evaluate(compound.Target) is not View) return AddTo(compound.Target, AsTerm(value, place), place, compound.OperatorKind == BinaryOperatorKind.Subtract);
        }

        var target = Evaluate(compound.Target);
        if (target is View tensor)
        {
            // The operators of tensors write into the tensor itself.
            NoteSharedChange(tensor, compound.Target, place);
            Write(tensor, AsTerm(Arithmetic(compound.OperatorKind, tensor, value, place), place), place);
            return tensor;
        }

        var result = Arithmetic(compound.OperatorKind, target, value, place);
        Assign(compound.Target, result, place);
        return result;
    }

    private Value? AddTo(IOperation target, Term value, SyntaxNode place, bool negative)
    {
        switch (target)
        {
            case ILocalReferenceOperation local when state.TryGet(local.Local, out var slot) && slot.Value is not Reference:
                var sum = Sum(AsTerm(slot.Value, place), value, place, negative, slot.Loops, 0, 0);
                state.Set(local.Local, sum, slot.Loops);
                return sum;
            case IFieldReferenceOperation { Field.IsStatic: false } field when (field.Instance is null ? Self() : Evaluate(field.Instance)) is Instance instance && Member(instance, field.Field.Name) is not (Reference or View):
                NoteLeftover(instance, field.Field.Name, place);
                state.TryGet(new MemberKey(instance, field.Field.Name), out var before);
                var total = Sum(before.Value is null ? make.Constant(place, 0) : AsTerm(before.Value, place), value, place, negative, before.Loops, 0, 0);
                state.Set(new MemberKey(instance, field.Field.Name), total, before.Loops);
                return total;
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return AddToStatic(field, value, place, negative);
            case IPropertyReferenceOperation { Property: { IsStatic: true, IsIndexer: false } property }:
                return AddToStatic(property, value, place, negative);
            default:
                if (Place(target) is not Reference { View: var view }) return null;
                var scattered = Indices(target).Aggregate(0UL, (bits, index) => bits | index.Scattered) | view.Scattered;
                Accumulate(view, value, place, negative, view.Loops, scattered);
                return ContentValue(view, place);
        }
    }

    private Term[] Indices(IOperation target) => target switch
    {
        IArrayElementReferenceOperation element => [.. element.Indices.Select(index => AsTerm(Evaluate(index), element.Syntax))],
        IPropertyReferenceOperation { Property.IsIndexer: true } element => [.. Spread([.. element.Arguments.Select(argument => Evaluate(argument.Value))]).Select(index => AsTerm(index, element.Syntax))],
        _ => [],
    };

    private void NoteLeftover(Instance instance, string name, SyntaxNode place)
    {
        if (instance == Subject && (!writtenFields.TryGetValue(new(instance, name), out var written) || written != call)) trace.Accumulations.Add(new(place, name));
    }

    /// <summary>The instance of the submission's own class.</summary>
    public Instance? Subject { get; set; }

    private Value? Step(IIncrementOrDecrementOperation step, SyntaxNode place)
    {
        var before = AsTerm(Evaluate(step.Target), place);
        if (step.Target is IFieldReferenceOperation field && (field.Instance is null ? Self() : Evaluate(field.Instance)) is Instance instance) NoteLeftover(instance, field.Field.Name, place);
        // A counter that is moved along in a loop takes every value on its way.
        var after = make.Plain(place, Op.LoopVariable, Unit.UnknownCount, before);
        after.Loops |= ActiveLoops;
        after.Scattered |= ActiveLoops;
        Assign(step.Target, after, place);
        return step.IsPostfix ? before : after;
    }

    private Value? AssignIfNull(ICoalesceAssignmentOperation coalesce, SyntaxNode place)
    {
        var (before, value) = (Evaluate(coalesce.Target), Evaluate(coalesce.Value));
        if (coalesce.Target is IFieldReferenceOperation { Field: { } field } && call > 0 && AsTerm(value, place).Roles != Roles.None) trace.FirstOnly.Add(new(place, field.Name));
        Assign(coalesce.Target, before is null or Term { Op: Op.Constant } ? value : Join(before, value, place, Roles.None), place);
        return value;
    }
}
