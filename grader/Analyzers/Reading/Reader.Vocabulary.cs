using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

/// <summary>What whole tensors can do.</summary>
internal sealed partial class Reader
{
    private Value? Vocabulary(string name, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (name is "Zeros" or "CreateFromShape" or "CreateFromShapeUninitialized") return Zeros(arguments, place);
        if (arguments.Count == 0 || arguments[0] is not View view) return null;
        var content = new System.Lazy<Term>(() => Content(view, place));
        switch (name)
        {
            case "Length" when arguments.Count == 2:
                return make.Count(place, AxisOf(view.Shape, arguments[1], place), Roles.None);
            case "ToDenseArray" or "ToArray":
                return Copy(view, place);
            case "DenseSpan" or "WritableSpan" or "AsTensorSpan" or "GetSpan":
                return new View(view.Memory, view.Length, null, view.Loops, view.IsParameter);
            case "Row" or "WritableRow":
                var at = arguments.Skip(1).SelectMany(argument => argument is View list && literals.TryGetValue(list.Memory, out var indices) ? indices : [AsTerm(argument, place)]).ToArray();
                return new View(view.Memory, view.Shape is { Length: > 0 } shape ? shape[shape.Length - 1] : Unit.UnknownCount, null, view.Loops | at.Aggregate(0UL, (bits, index) => bits | index.Loops), view.IsParameter);
            case "FromArray" or "Create":
                return Shaped(view, arguments.Skip(1).ToArray(), place);
            case "Reshape":
                return Shaped(Fresh(view), arguments.Skip(1).ToArray(), place);
            case "Permute" or "Transpose":
                return Permuted(Fresh(view), arguments.Skip(1).ToArray(), name, place);
            case "Sum":
                return Reduce(view, arguments, place, term => make.Sum(place, term, Turns(view, arguments, place)));
            case "Mean":
                return Reduce(view, arguments, place, term => make.Mean(place, term, Turns(view, arguments, place)));
            case "Max":
                return Reduce(view, arguments, place, term => make.Maximum(place, term));
            case "Sqrt":
                return Map(view, place, term => make.Root(place, term));
            case "Exp":
                return Map(view, place, term => make.Function(place, Op.Exp, Unit.None, term));
            case "SoftMax" when arguments.Count == 1:
                return Map(view, place, term => Shares(term, view.Length, place));
            case "MaskedFill":
                var condition = make.Compare(place, AsTerm(arguments[1], place));
                trace.Choices.Add(new(place, condition, arguments[2], content.Value));
                return Map(view, place, term => make.Either(place, AsTerm(arguments[2], place), term, condition.Roles));
            case "Linear":
                var weight = AsTerm(arguments[1], place);
                var product = make.Sum(place, make.Multiply(place, content.Value, weight), view.Shape is { Length: > 0 } axes ? axes[axes.Length - 1] : Unit.UnknownCount);
                var whole = arguments.Count > 2 && arguments[2] is View bias ? make.Add(place, product, Content(bias, place)) : product;
                return NewView("", whole, view.Length, view.Shape is { } rows && arguments[1] is View { Shape: [var outputs, ..] } ? [.. rows.Take(rows.Length - 1), outputs] : view.Shape);
            case "MatMul" when arguments[1] is View right:
                var turns = view.Shape is { Length: > 0 } left ? left[left.Length - 1] : Unit.UnknownCount;
                Unit[]? result = view.Shape is { Length: > 1 } l && right.Shape is { Length: > 1 } r ? [.. l.Take(l.Length - 1), r[r.Length - 1]] : null;
                return NewView("", make.Sum(place, make.Multiply(place, content.Value, Content(right, place)), turns), result?.Aggregate((a, b) => a.Times(b)) ?? Unit.UnknownCount, result);
            default:
                return null;
        }
    }

    private View Zeros(IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var shape = ShapeOf(arguments.ToArray(), Unit.Unknown, place);
        return NewView(NameOf(place), make.Constant(place, 0), shape?.Aggregate(Unit.None, (a, b) => a.Times(b)) ?? Unit.UnknownCount, shape);
    }

    private View Shaped(View view, Value?[] shape, SyntaxNode place)
    {
        var known = ShapeOf(shape, view.Length, place);
        return new View(view.Memory, view.Length, known, view.Loops, view.IsParameter);
    }

    // The same values in memory of their own: what is written there leaves the original as it is.
    private View Fresh(View view)
    {
        var memory = new Memory(view.Memory.Name, Roles.None, call);
        if (state.TryGet(view.Memory, out var slot)) state.Set(memory, slot.Value, slot.Loops);
        return new View(memory, view.Length, view.Shape, view.Loops, scattered: view.Scattered);
    }

    private Unit[]? ShapeOf(Value?[] arguments, Unit whole, SyntaxNode place)
    {
        if (arguments.Length == 1 && arguments[0] is Lengths lengths) return lengths.Shape;
        if (arguments.Length == 1 && arguments[0] is View list)
        {
            if (!literals.TryGetValue(list.Memory, out var items)) return null;
            arguments = [.. items];
        }

        if (arguments.Any(argument => argument is not Term)) return null;
        var terms = arguments.Cast<Term>().ToArray();
        var shape = terms.Select(term => term.Unit.IsLiteral ? Unit.None : term.Unit).ToArray();
        var rest = System.Array.FindIndex(terms, IsMinusOne);
        if (rest >= 0) shape[rest] = whole.Over(shape.Where((_, i) => i != rest).Aggregate(Unit.None, (a, b) => a.Times(b)));
        return shape;
    }

    private static bool IsMinusOne(Term term) => term.Constant == -1;

    private View Permuted(View view, Value?[] axes, string name, SyntaxNode place)
    {
        if (view.Shape is not { } shape) return view;
        if (axes.Length == 1 && axes[0] is View list && literals.TryGetValue(list.Memory, out var items)) axes = [.. items];
        var at = axes.Select(axis => AsTerm(axis, place).Constant).Select(axis => axis < 0 ? axis + shape.Length : axis).ToArray();
        if (at.Any(axis => double.IsNaN(axis) || axis < 0 || axis >= shape.Length)) return new View(view.Memory, view.Length, null, view.Loops, view.IsParameter);
        var permuted = (Unit[])shape.Clone();
        if (name == "Permute") permuted = [.. at.Select(axis => shape[(int)axis])];
        else
        {
            var (first, second) = at.Length == 2 ? ((int)at[0], (int)at[1]) : (shape.Length - 2, shape.Length - 1);
            if (first < 0) return view;
            (permuted[first], permuted[second]) = (shape[second], shape[first]);
        }

        return new View(view.Memory, view.Length, permuted, view.Loops, view.IsParameter);
    }

    private Value Reduce(View view, IReadOnlyList<Value?> arguments, SyntaxNode place, System.Func<Term, Term> reduction)
    {
        var reduced = reduction(Content(view, place));
        if (arguments.Count == 1) return reduced;
        return NewView("", reduced, Unit.UnknownCount, Rest(view, arguments, place));
    }

    private int[]? Axes(View view, Value? argument, SyntaxNode place)
    {
        if (view.Shape is not { } shape) return null;
        var terms = argument is View list ? literals.TryGetValue(list.Memory, out var items) ? items : null : [AsTerm(argument, place)];
        if (terms is null || terms.Any(term => double.IsNaN(term.Constant))) return null;
        return [.. terms.Select(term => (int)term.Constant).Select(axis => axis < 0 ? axis + shape.Length : axis)];
    }

    private Unit Turns(View view, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (arguments.Count == 1) return view.Length;
        if (Axes(view, arguments[1], place) is not { } axes || axes.Any(axis => axis < 0 || axis >= view.Shape!.Length)) return Unit.UnknownCount;
        return axes.Aggregate(Unit.None, (count, axis) => count.Times(view.Shape![axis]));
    }

    private Unit[]? Rest(View view, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var keeps = arguments.Count > 2 && AsTerm(arguments[2], place).Constant == 1;
        if (Axes(view, arguments[1], place) is not { } axes || view.Shape is not { } shape) return null;
        return keeps ? [.. shape.Select((length, i) => axes.Contains(i) ? Unit.None : length)] : [.. shape.Where((_, i) => !axes.Contains(i))];
    }
}
