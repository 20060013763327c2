using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0009: the members that a contract names as its answer, in the file of a class that implements it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnswerCall : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0009",
        title: "Library call that is the answer",
        messageFormat: "'{0}' is not allowed in this kata: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0009.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        var answers = Answers(model, root, cancellationToken).ToArray();
        // No contract of today names one, and what is not asked costs nothing.
        if (answers.Length == 0) yield break;
        foreach (var node in root.DescendantNodes())
        {
            var used = WrittenUses.Of(node, model, cancellationToken).OfType<ISymbol>().ToArray();
            if (answers.FirstOrDefault(answer => used.Any(answer.Is)) is { } found)
                yield return Diagnostic.Create(Rule, WrittenUses.Place(node, model, cancellationToken).GetLocation(), $"{found.Type.Name}.{found.Member}", found.Reason);
        }
    }

    private static IEnumerable<Answer> Answers(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken) =>
        from declaration in root.DescendantNodes(node => node is CompilationUnitSyntax or MemberDeclarationSyntax).OfType<TypeDeclarationSyntax>()
        where declaration.BaseList is not null
        let type = model.GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol
        where type is not null
        from face in type.AllInterfaces
        from attribute in face.OriginalDefinition.GetAttributes()
        where attribute.AttributeClass is { Name: "AnswerCallAttribute", ContainingNamespace: { Name: "Contracts", ContainingNamespace.Name: "Katas" } }
        where attribute.ConstructorArguments is [{ Value: INamedTypeSymbol }, { Value: string }, { Value: string }]
        select new Answer(((INamedTypeSymbol)attribute.ConstructorArguments[0].Value!).OriginalDefinition, (string)attribute.ConstructorArguments[1].Value!, (string)attribute.ConstructorArguments[2].Value!);

    private sealed record Answer(INamedTypeSymbol Type, string Member, string Reason)
    {
        public bool Is(ISymbol used) => used.Name == Member && SymbolEqualityComparer.Default.Equals(used.ContainingType?.OriginalDefinition, Type);
    }
}
