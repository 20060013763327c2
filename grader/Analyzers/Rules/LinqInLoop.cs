using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2001: queries in a loop within a loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinqInLoop : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2001",
        title: "LINQ in the innermost loop",
        messageFormat: "'{0}' allocates an enumerator and calls a delegate for each element, here in every turn of the innermost loop",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2001.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax && Loops.IsInnermost(call) && code.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } }
        select At(Rule, ((MemberAccessExpressionSyntax)call.Expression).Name, ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text);
}
