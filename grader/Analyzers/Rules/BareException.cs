using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3004: exceptions that say nothing by their type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareException : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3004",
        title: "Exception of no kind",
        messageFormat: "'Exception' tells a caller nothing to catch: name the kind, such as ArgumentException for an argument",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3004.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from creation in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where creation.Parent is ThrowStatementSyntax or ThrowExpressionSyntax && code.Model.GetTypeInfo(creation).Type is INamedTypeSymbol { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        select At(Rule, creation.Type);
}
