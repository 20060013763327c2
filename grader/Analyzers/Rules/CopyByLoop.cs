using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3005: loops that copy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyByLoop : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3005",
        title: "Copy by a loop",
        messageFormat: "This loop copies neighbouring elements one by one, which 'CopyTo' says in a word and does in blocks",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3005.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from loop in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ForStatementSyntax>()
        let body = loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement
        where body is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax target, Right: ElementAccessExpressionSyntax source } }
            && loop.Declaration?.Variables is [var variable] && Neighbours.Is(target, variable, code.Model) && Neighbours.Is(source, variable, code.Model)
            // Onto itself the order of the elements matters.
            && target.Expression.ToString() != source.Expression.ToString()
            && SymbolEqualityComparer.Default.Equals(code.Model.GetTypeInfo(target).Type, code.Model.GetTypeInfo(source).Type)
        select At(Rule, body);
}
