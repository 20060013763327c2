using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    /// <summary>A call of the platform or of the tensor vocabulary; the receiver, where there is one, is the first argument.</summary>
    private Value? Library(IMethodSymbol method, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var owner = method.ContainingType;
        var ownerName = owner.ContainingType is { } outer ? outer.Name : owner.Name;
        return (ownerName switch
        {
            "Math" or "MathF" or "Single" or "Double" or "Half" or "Int32" => Arithmetics(method.Name, arguments, place),
            "TensorPrimitives" => Primitives(method.Name, arguments, place),
            "Enumerable" => Linq(method.Name, arguments, place),
            _ => null,
        }) ?? Vocabulary(method.Name, arguments, place) ?? Collections(method.Name, arguments, place) ?? Elsewhere(method, arguments, place);
    }

    // What is handed a span to write to may have written to it.
    private Value Elsewhere(IMethodSymbol method, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var result = Anything(arguments, place);
        var first = arguments.Count - method.Parameters.Length;
        for (var i = System.Math.Max(0, first); i < arguments.Count; i++)
        {
            if (method.Parameters[i - first].Type is INamedTypeSymbol { Name: "Span" or "TensorSpan" } && arguments[i] is View { Memory: { Input: Roles.None } memory })
                state.Set(memory, make.Unknown(place, AsTerm(result, place)), ActiveLoops);
        }

        return result;
    }

    private Value Anything(IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        // What a lambda reads is read, whoever calls it.
        var results = arguments.OfType<Function>().Select(function => AsTerm(Call(function, [.. function.Symbol.Parameters.Select(_ => (Value?)make.Unknown(place))], place), place)).ToArray();
        return make.Unknown(place, [.. arguments.Where(argument => argument is not null and not Function).Select(argument => AsTerm(argument, place)), .. results]);
    }

    private Value? Arithmetics(string name, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var terms = arguments.Select(argument => AsTerm(argument, place)).ToArray();
        return (name, terms) switch
        {
            ("Sqrt", [var a]) => make.Root(place, a),
            ("ReciprocalSqrtEstimate", [var a]) => make.Divide(place, make.Constant(place, 1), make.Root(place, a)),
            ("Exp", [var a]) => make.Function(place, Op.Exp, Unit.None, a),
            ("Log", [var a, ..]) => make.Function(place, Op.Log, Unit.None, a),
            ("Sin", [var a]) => make.Function(place, Op.Sin, Unit.None, a),
            ("Cos", [var a]) => make.Function(place, Op.Cos, Unit.None, a),
            ("SinCos", [var a]) => new TupleValue([make.Function(place, Op.Sin, Unit.None, a), make.Function(place, Op.Cos, Unit.None, a)]),
            ("Pow", [var a, { Constant: 2 }]) => make.Multiply(place, a, a),
            ("Pow", [var a, { Constant: 0.5 }]) => make.Root(place, a),
            ("Pow", [var a, { Constant: -0.5 }]) => make.Divide(place, make.Constant(place, 1), make.Root(place, a)),
            ("Pow", [var a, var b]) => make.Plain(place, Op.Power, Unit.None, a, b),
            ("Max", [var a, var b]) => make.Limit(place, Op.Larger, a, b),
            ("Min", [var a, var b]) => make.Limit(place, Op.Smaller, a, b),
            ("FusedMultiplyAdd", [var a, var b, var c]) => make.Add(place, make.Multiply(place, a, b), c),
            ("Abs" or "Round" or "Floor" or "Ceiling" or "Truncate", [var a, ..]) => make.Cast(place, a, a.Type),
            ("IsNegativeInfinity" or "IsNaN" or "IsInfinity" or "IsFinite", [var a]) => make.Compare(place, a),
            _ => null,
        };
    }

    private Value? Primitives(string name, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        var lengths = arguments.OfType<View>().Select(view => view.Length).FirstOrDefault() ?? Unit.UnknownCount;
        var terms = arguments.Select(argument => AsTerm(argument, place)).ToArray();
        switch (name, terms)
        {
            case ("Sum", [var a]): return make.Sum(place, a, lengths);
            case ("SumOfSquares", [var a]): return make.Sum(place, make.Multiply(place, a, a), lengths);
            case ("Norm", [var a]): return make.Root(place, make.Sum(place, make.Multiply(place, a, a), lengths));
            case ("Dot", [var a, var b]): return make.Sum(place, make.Multiply(place, a, b), lengths);
            case ("Average", [var a]): return make.Mean(place, a);
            case ("Max", [var a]): return make.Maximum(place, a);
            case ("SoftMax", [_, _]) when arguments[1] is View softened:
                Write(softened, Shares(terms[0], lengths, place), place);
                return softened;
        }

        if (arguments.Count < 2 || arguments[arguments.Count - 1] is not View destination) return null;
        // Adding to what is there already is a sum over the turns of the loops around it.
        if (name == "Add" && terms.Length == 3)
        {
            for (var i = 0; i < 2; i++)
            {
                if (arguments[i] is View view && view.Memory == destination.Memory && loops.Count > 0) return Sum(destination, terms[1 - i], place);
            }
        }

        if (name == "MultiplyAdd" && arguments[2] is View addend && addend.Memory == destination.Memory && loops.Count > 0) return Sum(destination, make.Multiply(place, terms[0], terms[1]), place);

        Term? result = (name, terms) switch
        {
            ("Add", [var a, var b, _]) => make.Add(place, a, b),
            ("Subtract", [var a, var b, _]) => make.Subtract(place, a, b),
            ("Multiply", [var a, var b, _]) => make.Multiply(place, a, b),
            ("Divide", [var a, var b, _]) => make.Divide(place, a, b),
            ("MultiplyAdd" or "FusedMultiplyAdd", [var a, var b, var c, _]) => make.Add(place, make.Multiply(place, a, b), c),
            ("AddMultiply", [var a, var b, var c, _]) => make.Multiply(place, make.Add(place, a, b), c),
            ("Negate", [var a, _]) => make.Negate(place, a),
            ("Exp", [var a, _]) => make.Function(place, Op.Exp, Unit.None, a),
            ("Sqrt", [var a, _]) => make.Root(place, a),
            ("Sin", [var a, _]) => make.Function(place, Op.Sin, Unit.None, a),
            ("Cos", [var a, _]) => make.Function(place, Op.Cos, Unit.None, a),
            ("Pow", [var a, var b, _]) => make.Plain(place, Op.Power, Unit.None, a, b),
            ("Max", [var a, var b, _]) => make.Limit(place, Op.Larger, a, b),
            ("Min", [var a, var b, _]) => make.Limit(place, Op.Smaller, a, b),
            _ => null,
        };
        Write(destination, result ?? make.Unknown(place, terms), place);
        return destination;
    }

    // The library takes no maximum away.
    private Term Shares(Term scores, Unit count, SyntaxNode place)
    {
        var exponentials = make.Function(place, Op.Exp, Unit.None, scores);
        return make.Divide(place, exponentials, make.Sum(place, exponentials, count));
    }

    private Value Sum(View destination, Term value, SyntaxNode place)
    {
        Accumulate(destination, value, place, negative: false, destination.Loops, scattered: 0);
        return destination;
    }

    private Value? Collections(string name, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (arguments.Count == 0) return null;
        var view = arguments[0] as View;
        switch (name)
        {
            case "ToArray" or "ToList" or "Clone" or "AsEnumerable" or "ToImmutableArray" when view is not null:
                return Copy(view, place);
            case "AsSpan" or "Slice" or "AsMemory" or "AsReadOnlySpan" or "AsTensorSpan" or "AsReadOnlyTensorSpan" when view is not null:
                var from = arguments.Skip(1).Select(argument => AsTerm(argument, place)).ToArray();
                var length = from.Length switch { 0 => view.Length, 2 => from[1].Unit, _ => Unit.UnknownCount };
                return new View(view.Memory, length.IsLiteral ? Unit.None : length, null, view.Loops | from.Aggregate(0UL, (bits, term) => bits | (term.Loops & ~term.Scattered)), view.IsParameter);
            case "CopyTo" or "TryCopyTo" when view is not null && arguments.Count > 1 && arguments[1] is View target:
                Write(target, ContentValue(view, place) is Term copied ? make.Element(place, copied, 0, 0) : ContentValue(view, place), place);
                return target;
            case "CopyTo" or "StoreTo" when arguments[0] is Term lanes && arguments.Count > 1 && arguments[1] is View registers:
                // Of what is worked on in registers, the rest is worked on one by one.
                Write(registers, Join(ContentValue(registers, place), lanes, place, Roles.None)!, place);
                return registers;
            case "Copy" when view is not null && arguments.OfType<View>().Skip(1).FirstOrDefault() is { } target:
                Write(target, ContentValue(view, place), place);
                return target;
            case "Clear" when view is not null:
                Write(view, make.Constant(place, 0), place);
                return view;
            case "Fill" when view is not null && arguments.Count > 1:
                Write(view, arguments[1] ?? make.Unknown(place), place);
                return view;
            case "Add" or "AddRange" or "Enqueue" or "Push" or "Append" when view is not null && arguments.Count > 1 && view.Memory.Input == Roles.None:
                NoteLeftover(view, place);
                NoteShared(view, arguments[1] ?? make.Unknown(place), place);
                var added = name == "AddRange" && arguments[1] is View more ? ContentValue(more, place) : arguments[1] ?? make.Unknown(place);
                state.Set(view.Memory, state.TryGet(view.Memory, out var slot) && slot.Value is not Term { IsZero: true } ? Join(slot.Value, added, place, Roles.None)! : added, ActiveLoops);
                return view;
            case "Sort" or "Reverse" or "Order" or "OrderBy" or "OrderDescending" when view is not null:
                if (name is "Sort" or "Reverse") NoteWrite(view, place);
                sorted.Add(view.Memory);
                return view;
            case "ConvertAll" when view is not null && arguments.Count == 2:
                return Select(view, arguments[1], place);
            case "Abs" or "IsInfinity":
                return null;
            default:
                return null;
        }
    }

    private readonly HashSet<Memory> sorted = [];

    private View Select(View view, Value? selector, SyntaxNode place)
    {
        var index = make.Plain(place, Op.LoopVariable, view.Length);
        index.Loops = BitOf(place);
        loops.Add(new(BitOf(place), view.Length));
        var content = ContentValue(view, place);
        if (content is Term element) content = make.Element(place, element, BitOf(place), 0);
        var arguments = selector is Function { Symbol.Parameters.Length: 2 } ? new Value?[] { content, index } : [content];
        var result = Call(selector, arguments, place) ?? make.Unknown(place);
        loops.RemoveAt(loops.Count - 1);
        NoteChoiceOfKept(view, result, place);
        var selected = NewView(NameOf(place), make.Constant(place, 0), view.Length, view.Shape);
        state.Set(selected.Memory, result, ActiveLoops);
        return selected;
    }
}
