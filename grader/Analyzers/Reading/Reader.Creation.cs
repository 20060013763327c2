using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    /// <summary>Makes an instance of the submission's class.</summary>
    public Instance Create(INamedTypeSymbol type, SyntaxNode place)
    {
        var instance = new Instance(type);
        Subject ??= instance;
        Initialize(instance, type, type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty), [], place);
        return instance;
    }

    private Value Create(IObjectCreationOperation creation, SyntaxNode place)
    {
        var arguments = creation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => Evaluate(argument.Value) ?? make.Unknown(place)).ToArray();
        if (creation.Type is not INamedTypeSymbol type || creation.Constructor is null) return make.Unknown(place);
        if (IsOwn(creation.Constructor) || type.IsRecord)
        {
            var instance = new Instance(type);
            Initialize(instance, type, creation.Constructor, arguments, place);
            foreach (var member in creation.Initializer?.Initializers ?? []) Fill(instance, member);
            return instance;
        }

        if (type.Name is "List" or "Queue" or "Stack" or "HashSet" or "SortedSet" or "Span" or "ReadOnlySpan")
        {
            if (arguments.Length > 0 && arguments[0] is View source) return type.Name.EndsWith("Span", System.StringComparison.Ordinal) ? source : Copy(source, place);
            return NewView(type.Name, make.Constant(place, 0), Unit.UnknownCount);
        }

        if (type.Name == "Vector" && arguments.Length > 0) return arguments[0] is View lanes && ContentValue(lanes, place) is Term lane ? make.Element(place, lane, lanes.Loops, 0) : arguments[0];
        return make.Unknown(place, [.. arguments.Select(argument => AsTerm(argument, place))]);
    }

    private void Fill(Instance instance, IOperation member)
    {
        if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment && Evaluate(assignment.Value) is { } value) SetMember(instance, property.Property.Name, value);
    }

    private void Initialize(Instance instance, INamedTypeSymbol type, IMethodSymbol? constructor, Value[] arguments, SyntaxNode place)
    {
        var parameters = constructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++) state.Set(parameters[i].OriginalDefinition, arguments[i], ActiveLoops);

        var syntax = constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (type.IsRecord && syntax is null or RecordDeclarationSyntax)
        {
            instance.Order = [.. parameters.Select(parameter => parameter.Name)];
            for (var i = 0; i < parameters.Length && i < arguments.Length; i++) SetMember(instance, parameters[i].Name, arguments[i]);
        }

        if (syntax?.SyntaxTree is { } tree && tree != model.SyntaxTree) return;
        frames.Push(new(constructor, instance));
        for (var current = type; current is not null && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, model.Compilation.Assembly); current = current.BaseType)
        {
            if (syntax is TypeDeclarationSyntax { BaseList: { } bases } && SymbolEqualityComparer.Default.Equals(current, type)) PassToBase(bases);
            foreach (var member in current.OriginalDefinition.GetMembers().Where(member => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false }))
            {
                if (SourceOf(member) is { } initializer && Member(instance, member.Name) is null && Evaluate(initializer) is { } value) SetMember(instance, member.Name, value);
            }
        }

        if (syntax is ConstructorDeclarationSyntax) Run(Operation(syntax));
        ended = false;
        frames.Pop();
    }

    private void PassToBase(BaseListSyntax bases)
    {
        foreach (var passed in bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>())
        {
            if (Operation(passed) is IInvocationOperation { TargetMethod: var constructor } call)
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter is { } parameter && Evaluate(argument.Value) is { } value) state.Set(constructor.Parameters[parameter.Ordinal].OriginalDefinition, value, ActiveLoops);
                }
            }
        }
    }

    private Value? With(IWithOperation with, SyntaxNode place)
    {
        if (Evaluate(with.Operand) is not Instance original) return make.Unknown(place);
        var copy = new Instance(original.Type) { Order = original.Order };
        foreach (var slot in state.All.Where(slot => slot.Key is MemberKey { Owner: var owner } && owner == original).ToArray()) SetMember(copy, ((MemberKey)slot.Key).Name, slot.Value.Value);
        foreach (var member in with.Initializer.Initializers) Fill(copy, member);
        return copy;
    }

    private Value CreateArray(IArrayCreationOperation creation, SyntaxNode place)
    {
        if (creation.Initializer is { } initializer) return Gather(initializer.ElementValues.Select(element => Evaluate(element)).ToArray(), place);
        var shape = creation.DimensionSizes.Select(size => AsTerm(Evaluate(size), place).Unit).ToArray();
        return NewView(NameOf(place), make.Constant(place, 0), shape.Length == 0 ? Unit.UnknownCount : shape.Aggregate((a, b) => a.Times(b)), shape);
    }

    private static string NameOf(SyntaxNode place) =>
        place.AncestorsAndSelf().Select(node => node is AssignmentExpressionSyntax assignment ? assignment.Left.ToString() : node is VariableDeclaratorSyntax variable ? variable.Identifier.Text : null).FirstOrDefault(name => name is not null) ?? "array";

    private Value Collect(ICollectionExpressionOperation collection, SyntaxNode place)
    {
        var elements = collection.Elements.Select(element => (element is ISpreadOperation, Evaluate(element))).ToArray();
        if (elements is [(true, View single)]) return Copy(single, place);
        return Gather([.. elements.Select(element => element.Item1 && element.Item2 is View view ? ContentValue(view, place) : element.Item2)], place,
            elements.Any(element => element.Item1) || elements.Length == 0 ? Unit.UnknownCount : Unit.None);
    }

    private Value Gather(Value?[] elements, SyntaxNode place, Unit? length = null)
    {
        var view = NewView(NameOf(place), make.Constant(place, 0), length ?? Unit.None);
        Value? content = null;
        foreach (var element in elements) content = Join(content, element, place, Roles.None);
        if (content is not null) state.Set(view.Memory, content, ActiveLoops);
        // A list of axes is read as numbers.
        if (length == Unit.None || length is null) literals[view.Memory] = [.. elements.Select(element => AsTerm(element, place))];
        return view;
    }

    private readonly System.Collections.Generic.Dictionary<Memory, Term[]> literals = [];

    private View Copy(View source, SyntaxNode place)
    {
        var copy = NewView(NameOf(place), make.Constant(place, 0), source.Length, source.Shape);
        state.Set(copy.Memory, ContentValue(source, place), ActiveLoops);
        if (keptBy.TryGetValue(source.Memory, out var condition)) keptBy[copy.Memory] = condition;
        return copy;
    }
}
