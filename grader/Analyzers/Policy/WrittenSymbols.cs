using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Policy;

/// <summary>Holds one symbol that a submission uses against the list.</summary>
internal sealed class WrittenSymbols(IAssemblySymbol submission)
{
    private readonly Dictionary<ISymbol, PolicyViolation?> known = new(SymbolEqualityComparer.Default);

    /// <summary>Why the symbol may not be used, or null where it may.</summary>
    public PolicyViolation? Refuse(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol) return null;
        var definition = symbol is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true } ? symbol : symbol.OriginalDefinition;
        if (!known.TryGetValue(definition, out var violation)) known.Add(definition, violation = Decide(definition));
        return violation;
    }

    private PolicyViolation? Decide(ISymbol symbol) => symbol switch
    {
        IDynamicTypeSymbol => new("dynamic", "binds at run time through reflection"),
        IArrayTypeSymbol array => Refuse(array.ElementType),
        INamedTypeSymbol type => DecideType(type) ?? type.TypeArguments.Select(Refuse).FirstOrDefault(violation => violation is not null),
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction or MethodKind.BuiltinOperator } => null,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => DecideMember(symbol),
        _ => null,
    };

    private PolicyViolation? DecideType(INamedTypeSymbol type) =>
        IsOwn(type) || type.TypeKind is TypeKind.Error || SymbolAllowList.Apis.AllowsType(Namespace(type), Path(type)) ? null : Violation(FullName(type));

    private PolicyViolation? DecideMember(ISymbol member)
    {
        if (member.ContainingType is not { } type || IsOwn(member) || type.TypeKind is TypeKind.Error) return null;
        if (member is IMethodSymbol { AssociatedSymbol: { } property }) member = property;

        var name = member.MetadataName;
        if (SymbolAllowList.Apis.AllowsMember(Namespace(type), Path(type), name) && !TakesPointers(member)) return null;
        return Violation(name is ".ctor" or ".cctor" ? FullName(type) : $"{FullName(type)}.{member.Name}");
    }

    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, submission) || symbol.ContainingAssembly is null;

    // An overload for pointers beside one for spans bears the same name.
    private static bool TakesPointers(ISymbol member) => member is IMethodSymbol method
        && (IsPointer(method.ReturnType) || method.Parameters.Any(parameter => IsPointer(parameter.Type)));

    private static bool IsPointer(ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    private static PolicyViolation Violation(string fullName) => new(fullName, ForbiddenReasons.For(fullName));

    private static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } name ? name.ToDisplayString() : "";

    private static List<string> Path(INamedTypeSymbol type)
    {
        var path = new List<string>();
        for (var outer = type; outer is not null; outer = outer.ContainingType) path.Insert(0, outer.Name);
        return path;
    }

    private static string FullName(INamedTypeSymbol type) => string.Join(".", new[] { Namespace(type) }.Concat(Path(type)).Where(name => name.Length > 0));
}
