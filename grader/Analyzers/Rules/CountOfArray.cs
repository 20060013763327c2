using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3002: counting what has a length.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CountOfArray : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3002",
        title: "Count() of an array",
        messageFormat: "'Count()' looks for an enumerator, where an array or a list knows its length",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3002.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Count" } access, ArgumentList.Arguments.Count: 0 }
            && code.Model.GetTypeInfo(((MemberAccessExpressionSyntax)call.Expression).Expression).Type is IArrayTypeSymbol or INamedTypeSymbol { Name: "List" }
        select At(Rule, ((MemberAccessExpressionSyntax)call.Expression).Name);
}
