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

/// <summary>KATA3006: choices between two whole numbers that compare them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LargerByHand : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3006",
        title: "Maximum or minimum by hand",
        messageFormat: "This is 'Math.{0}', spelled out",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3006.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from choice in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ConditionalExpressionSyntax>()
        where choice.Condition is BinaryExpressionSyntax && Name(choice) is not null
        let condition = (BinaryExpressionSyntax)choice.Condition
        // Of numbers with a fraction, one may be NaN, and then the two are not the same.
        where code.Model.GetTypeInfo(condition.Left).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            && SymbolEqualityComparer.Default.Equals(code.Model.GetTypeInfo(condition.Left).Type, code.Model.GetTypeInfo(condition.Right).Type)
        select At(Rule, choice, Name(choice)!);

    private static string? Name(ConditionalExpressionSyntax choice)
    {
        var condition = (BinaryExpressionSyntax)choice.Condition;
        var larger = condition.Kind() switch
        {
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => true,
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => false,
            _ => (bool?)null,
        };
        if (larger is null) return null;
        if (SyntaxFactory.AreEquivalent(condition.Left, choice.WhenTrue) && SyntaxFactory.AreEquivalent(condition.Right, choice.WhenFalse)) return larger.Value ? "Max" : "Min";
        if (SyntaxFactory.AreEquivalent(condition.Left, choice.WhenFalse) && SyntaxFactory.AreEquivalent(condition.Right, choice.WhenTrue)) return larger.Value ? "Min" : "Max";
        return null;
    }
}
