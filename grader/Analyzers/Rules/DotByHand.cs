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

/// <summary>KATA2004: loops that add up products of neighbouring elements.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DotByHand : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2004",
        title: "Dot product by hand",
        messageFormat: "This loop is a dot product of contiguous memory, for which TensorPrimitives has a vectorised one",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2004.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from loop in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ForStatementSyntax>()
        let body = loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement
        where body is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax sum, Right: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product } }
            && loop.Declaration?.Variables is [var variable] && IsNeighbour(product.Left, variable, code) && IsNeighbour(product.Right, variable, code)
            // Added up in double, the loop is the more accurate one.
            && code.Model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_Single
        select At(Rule, body);

    // An element of float memory, the loop's variable alone or last in a sum that begins elsewhere.
    private static bool IsNeighbour(ExpressionSyntax expression, VariableDeclaratorSyntax variable, KataCode code) =>
        expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } element
        && (index is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } offset ? offset.Right : index) is IdentifierNameSyntax { Identifier.Text: var text } && text == variable.Identifier.Text
        && element.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.Text == text) == 1
        && code.Model.GetTypeInfo(element.Expression).Type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single } or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Single }] };
}
