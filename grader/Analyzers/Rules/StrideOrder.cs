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

/// <summary>KATA2009: nests of loops of which the outer one runs along memory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrideOrder : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2009",
        title: "Loops across the order of memory",
        messageFormat: "The inner loop over '{0}' goes through memory in strides, and the outer one over '{1}' step by step: the other way round it is read in order",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2009.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from outer in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ForStatementSyntax>()
        // Only where nothing stands between the loops, so that they can change places.
        let inner = (outer.Statement is BlockSyntax { Statements: [var only] } ? only : outer.Statement) as ForStatementSyntax
        where inner is { Declaration.Variables.Count: 1 } && outer.Declaration is { Variables.Count: 1 }
        let names = (Inner: inner.Declaration!.Variables[0].Identifier.Text, Outer: outer.Declaration!.Variables[0].Identifier.Text)
        let accesses = inner.Statement.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Where(access => Mentions(access.ArgumentList, names.Inner)).ToArray()
        where accesses.Length > 0 && accesses.All(access => IsAcross(access, names.Inner, names.Outer))
        select At(Rule, inner.Declaration!, names.Inner, names.Outer);

    private static bool IsAcross(ElementAccessExpressionSyntax access, string inner, string outer)
    {
        var last = access.ArgumentList.Arguments.Last().Expression;
        if (access.ArgumentList.Arguments.Count > 1) return IsName(last, outer) && !Mentions(access.Expression, inner);
        return last is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && (IsStride(sum.Left) && IsName(sum.Right, outer) || IsStride(sum.Right) && IsName(sum.Left, outer));

        bool IsStride(ExpressionSyntax part) => (part is ParenthesizedExpressionSyntax inside ? inside.Expression : part) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product
            && Mentions(product, inner) && !Mentions(product, outer);
    }

    private static bool IsName(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax { Identifier.Text: var text } && text == name;

    private static bool Mentions(SyntaxNode node, string name) => node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(part => IsName(part, name));
}
