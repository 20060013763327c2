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
        Check(code, expression => code.Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Single);

    private static IEnumerable<Diagnostic> Check(KataCode code, System.Func<ExpressionSyntax, bool> isFloat) =>
        from loop in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ForStatementSyntax>()
        let body = loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement
        where body is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax sum, Right: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product } }
            && loop.Declaration?.Variables is [var variable] && Neighbours.Is(product.Left, variable, code.Model) && Neighbours.Is(product.Right, variable, code.Model)
            && isFloat(product.Left) && isFloat(product.Right)
            // Added up in double, the loop is the more accurate one.
            && isFloat(sum)
        select At(Rule, body);
}
