using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>Which class of a submission implements which kata's contract.</summary>
/// <param name="Kata">The kata's name, where it could be told.</param>
internal abstract record ContractSearch(string? Kata)
{
    /// <summary>Exactly one class does, and it can be made.</summary>
    public sealed record Found(string Kata, string Contract, string TypeName, Track Track) : ContractSearch(Kata);

    /// <summary>None or several, or it cannot be made.</summary>
    public sealed record NotMet(string? Kata, string Message) : ContractSearch(Kata);

    /// <param name="compilation">The submission; may hold errors.</param>
    /// <param name="katas">The katas there are.</param>
    /// <param name="demanded">The kata that it must be, or null.</param>
    public static ContractSearch In(CSharpCompilation compilation, KnownKatas katas, string? demanded)
    {
        var classes = ClassesIn(compilation.Assembly.GlobalNamespace).ToArray();
        var matches = (
            from kata in katas.All
            where demanded is null || kata.Name == demanded
            // By name first: to find the contract's type every reference has to be asked for it.
            where classes.Any(type => type.AllInterfaces.Any(face => face.MetadataName == ShortName(kata.Contract)))
            let contract = compilation.GetTypeByMetadataName(kata.Contract)
            where contract is not null
            from type in classes
            where type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, contract))
            select (Kata: kata, Type: type)).ToArray();

        // A base class that only helps is no second answer.
        var makeable = matches.Where(match => match.Type is { IsAbstract: false, IsGenericType: false }).ToArray();
        if (makeable.Length > 0) matches = makeable;

        return matches switch
        {
            [] => new NotMet(demanded, NothingFound(katas, demanded, compilation)),
            [var (kata, type)] => Hold(kata, type, compilation.GetTypeByMetadataName(kata.Contract)!, new(compilation)),
            _ when matches.Select(match => match.Kata.Name).Distinct().Skip(1).Any() => new NotMet(
                null, $"It implements the contracts of several katas ({Names(matches.Select(match => match.Kata.Name))}): put each into a file of its own, or say which with --kata."),
            _ => new NotMet(matches[0].Kata.Name, $"Several classes implement the contract ({Names(matches.Select(match => match.Type.Name))}): leave one."),
        };
    }

    private static ContractSearch Hold(KataContract kata, INamedTypeSymbol type, INamedTypeSymbol contract, TensorTypes tensors)
    {
        var closed = contract.IsGenericType
            ? type.AllInterfaces.First(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, contract)).TypeArguments[0].WithNullableAnnotation(NullableAnnotation.None)
            : null;
        var track = closed is null ? Track.Plain : tensors.TrackOf(closed);
        string? fault = (type, track) switch
        {
            ({ IsAbstract: true } or { IsStatic: true }, _) => $"The class {type.Name} is abstract, so no instance of it can be made.",
            ({ IsGenericType: true, TypeParameters.IsEmpty: true }, _) => $"The class {type.Name} is nested in a generic type: move it out.",
            ({ IsGenericType: true }, _) => $"The class {type.Name} is generic, so nobody knows what to make of it: close it over its types.",
            (_, null) => $"The class {type.Name} implements {contract.Name}<{closed!.ToDisplayString()}>: write it for {tensors.Choice}.",
            _ when !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public) =>
                $"The class {type.Name} has no public parameterless constructor, so no instance of it can be made.",
            _ => null,
        };
        return fault is null ? new Found(kata.Name, kata.Contract, MetadataName(type), track!.Value) : new NotMet(kata.Name, fault);
    }

    private static string NothingFound(KnownKatas katas, string? demanded, CSharpCompilation compilation)
    {
        var copies = katas.All.Where(kata => compilation.Assembly.GetTypeByMetadataName(ShortName(kata.Contract)) is not null).ToArray();
        return copies.Length > 0
            ? $"It declares {Names(copies.Select(Display))} itself: delete that, and implement the one of Katas.Contracts."
            : NothingFound(katas, demanded);
    }

    private static string NothingFound(KnownKatas katas, string? demanded) => demanded is null
        ? $"No class implements the contract of a kata. Known contracts: {Names(katas.All.Select(Display))}."
        : katas.All.FirstOrDefault(kata => kata.Name == demanded) is { } kata
            ? $"No class implements {Display(kata)}, the contract of {demanded}."
            : $"There is no kata {demanded}.";

    private static string Display(KataContract kata) =>
        ShortName(kata.Contract) is var name && name.EndsWith("`1", StringComparison.Ordinal) ? $"{name[..^2]}<Tensor<float>>" : name;

    private static string ShortName(string contract) => contract[(contract.LastIndexOf('.') + 1)..];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : Path(type.ContainingNamespace) + type.MetadataName;

    // Not as it is displayed, which escapes what is a keyword.
    private static string Path(INamespaceSymbol space) => space.IsGlobalNamespace ? "" : $"{Path(space.ContainingNamespace)}{space.MetadataName}.";

    private static IEnumerable<INamedTypeSymbol> ClassesIn(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol { TypeKind: TypeKind.Class } type
            ? ClassesIn(member).Prepend(type)
            : ClassesIn(member));
}
