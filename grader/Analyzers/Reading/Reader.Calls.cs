using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private Value? Invoke(IInvocationOperation invocation, SyntaxNode place)
    {
        var method = invocation.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Call(Evaluate(invocation.Instance), [.. invocation.Arguments.Select(argument => Evaluate(argument.Value))], place);

        var receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance);
        if (!IsOwn(method))
        {
            var arguments = invocation.Arguments.Select(argument => Evaluate(argument.Value)).ToList();
            if (invocation.Instance is not null) arguments.Insert(0, receiver);
            return Library(method, arguments, place);
        }

        var ordered = new Value?[method.Parameters.Length];
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter) ordered[parameter.Ordinal] = parameter.RefKind is RefKind.Ref ? Place(argument.Value) : parameter.RefKind is RefKind.Out ? null : Evaluate(argument.Value);
        }

        // What another object does is not known where that object could not be followed.
        if (receiver is not Instance && invocation.Instance is not (null or IInstanceReferenceOperation)) return Anything([receiver, .. ordered], place);
        var result = CallOwn(method, receiver as Instance ?? (method.IsStatic ? null : Self()), ordered, place);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && state.TryGet(parameter, out var slot) && slot.Value is not Reference) Assign(argument.Value, slot.Value, place);
        }

        return result;
    }

    private bool IsOwn(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, model.Compilation.Assembly);

    /// <summary>Calls what is held as a value.</summary>
    private Value? Call(Value? function, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (function is not Function { } f) return make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place))]);
        if (f.Body is null) return IsOwn(f.Symbol) ? CallOwn(f.Symbol, f.Receiver, arguments, place) : Library(f.Symbol, [.. arguments], place);
        return Enter(f.Symbol, f.Receiver, f.Body, arguments, place);
    }

    private Value? CallOwn(IMethodSymbol method, Instance? receiver, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        // Of two classes one does not know which.
        if (receiver is { Type: null } && (method.IsVirtual || method.IsAbstract || method.IsOverride)) return make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place)), AsTerm(receiver, place)]);
        method = (Implementation(receiver?.Type, method) ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax || syntax.SyntaxTree != model.SyntaxTree) return make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place))]);
        var body = Operation(syntax is LocalFunctionStatementSyntax local ? (SyntaxNode?)local.Body ?? local.ExpressionBody : syntax);
        if (syntax is LocalFunctionStatementSyntax) body = (Operation(syntax) as ILocalFunctionOperation)?.Body ?? body;
        return Enter(method, receiver ?? (method.MethodKind == MethodKind.LocalFunction ? Self() : null), body, arguments, place);
    }

    private readonly Dictionary<SyntaxNode, IOperation?> operations = [];

    private IOperation? Operation(SyntaxNode? syntax)
    {
        if (syntax is null) return null;
        if (!operations.TryGetValue(syntax, out var operation)) operations.Add(syntax, operation = model.GetOperation(syntax, cancellationToken));
        return operation;
    }

    private Value? Enter(IMethodSymbol method, Instance? self, IOperation? body, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (body is null || frames.Count >= DeepestCall) return make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place))]);
        if (frames.Any(frame => SymbolEqualityComparer.Default.Equals(frame.Method, method))) return Again(method, arguments, place);
        return Settle(method, EnterOnce(method, self, body, arguments, place), () => EnterOnce(method, self, body, arguments, place), place);
    }

    private Value? EnterOnce(IMethodSymbol method, Instance? self, IOperation body, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        for (var i = 0; i < method.Parameters.Length && i < arguments.Count; i++)
        {
            if (arguments[i] is { } argument) state.Set(method.Parameters[i], argument, ActiveLoops);
        }

        var frame = new Frame(method, self) { LoopsOutside = loops.Count };
        frames.Push(frame);
        var outer = make.Caller;
        make.Caller = new(place, outer);
        Run(body);
        make.Caller = outer;
        ended = false;
        frames.Pop();
        if (frame.Yielded is { } yielded)
        {
            var view = NewView("", make.Constant(place, 0), frame.YieldedCount);
            state.Set(view.Memory, yielded, ActiveLoops);
            return view;
        }

        return frame.Returned;
    }

    private static IMethodSymbol? Implementation(ITypeSymbol? type, IMethodSymbol method)
    {
        if (type is null || method.IsStatic || !(method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface)) return null;
        if (method.ContainingType.TypeKind == TypeKind.Interface) return type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var candidate in t.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)) return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>The initializer of a field or an automatic property.</summary>
    private IOperation? SourceOf(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } when value.SyntaxTree == model.SyntaxTree => Operation(value),
        PropertyDeclarationSyntax { Initializer.Value: { } value } when value.SyntaxTree == model.SyntaxTree => Operation(value),
        _ => null,
    };

    private Value Property(IPropertyReferenceOperation property, SyntaxNode place)
    {
        if (property.Property.IsIndexer) return Element(Evaluate(property.Instance), [.. property.Arguments.Select(argument => Evaluate(argument.Value))], place);
        var owner = property.Instance is null ? null : Evaluate(property.Instance);
        if (owner is Instance instance)
        {
            if (Member(instance, property.Property.Name) is { } value) return Read(value, place);
            var getter = Implementation(instance.Type, property.Property.GetMethod!) ?? property.Property.GetMethod;
            if (getter is not null && IsOwn(getter) && getter.DeclaringSyntaxReferences.Length > 0) return CallOwn(getter, instance, [], place) ?? make.Unknown(place);
            return make.Unknown(place);
        }

        if (property.Property.IsStatic && Static(property.Property) is { } kept) return Read(kept, place);
        if (property.Instance is null && property.Property.GetMethod is { } own && IsOwn(own) && own.DeclaringSyntaxReferences.Length > 0) return CallOwn(own, null, [], place) ?? make.Unknown(place);
        return (owner, property.Property.Name) switch
        {
            (View view, "Length" or "Count" or "FlattenedLength" or "LongLength") => make.Count(place, view.Length, Roles.None),
            (View view, "Lengths") => new Lengths(view.Shape, view),
            (View view, "Rank") => make.Count(place, Unit.UnknownCount, Roles.None),
            (View view, "Span") => view,
            (Lengths lengths, "Length") => make.Count(place, Unit.UnknownCount, Roles.None),
            _ => make.Unknown(place, AsTerm(owner, place)),
        };
    }


    private Value Element(Value? owner, Value?[] indices, SyntaxNode place)
    {
        if (owner is Lengths lengths) return make.Count(place, AxisOf(lengths.Shape, indices.Length == 1 ? indices[0] : null, place), Roles.None);
        if (owner is not View view) return make.Unknown(place, AsTerm(owner, place));
        if (indices.Length == 1 && indices[0] is View { Memory.Name: RangeName } range)
        {
            var part = new View(view.Memory, range.Length, null, view.Loops | range.Loops, view.IsParameter, view.Scattered);
            return place is Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax && model.GetTypeInfo(place, cancellationToken).Type is IArrayTypeSymbol ? Copy(part, place) : part;
        }

        indices = Spread(indices);
        var terms = indices.Select(index => AsTerm(index, place)).ToArray();
        var (loops, scattered) = (terms.Aggregate(view.Loops, (bits, index) => bits | index.Loops), terms.Aggregate(view.Scattered, (bits, index) => bits | index.Scattered));
        return ContentValue(view, place) switch
        {
            Term content => make.Element(place, content, loops, scattered, terms),
            View row => new View(row.Memory, row.Length, row.Shape, row.Loops | loops, row.IsParameter),
            var other => other,
        };
    }

    private const string RangeName = "..";

    private View NewRange(Unit length, Term from)
    {
        var view = NewView(RangeName, from, length);
        return new View(view.Memory, length, null, from.Loops & ~from.Scattered);
    }

    /// <summary>An indexer that takes a list of indices takes each.</summary>
    private Value?[] Spread(Value?[] indices) => indices.Length == 1 && indices[0] is View list && literals.TryGetValue(list.Memory, out var items) ? [.. items] : indices;

    private Unit AxisOf(Unit[]? shape, Value? index, SyntaxNode place)
    {
        if (shape is null || index is not Term { } term) return Unit.UnknownCount;
        // Counted from the end, an index is a negation here.
        var at = term.Op == Op.Negate && term.Parts[0].Op == Op.Constant ? -term.Parts[0].Constant : term.Constant;
        if (double.IsNaN(at)) return Unit.UnknownCount;
        var axis = (int)(at < 0 ? shape.Length + at : at);
        return axis >= 0 && axis < shape.Length ? shape[axis] : Unit.UnknownCount;
    }
}
