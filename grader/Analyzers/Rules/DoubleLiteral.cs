using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2008: arithmetic in double for the sake of a literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoubleLiteral : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2008",
        title: "Double literal in float code",
        messageFormat: "Floats go in and a float comes out, but a literal without 'f' has this computed in double",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2008.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from cast in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<CastExpressionSyntax>()
        where cast is { Type: PredefinedTypeSyntax { Keyword.Text: "float" }, Expression: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax sum } } && code.Model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_Double
        let operands = Operands(((ParenthesizedExpressionSyntax)cast.Expression).Expression).ToArray()
        // Whole numbers are left out: a division of large ones is better off in double.
        where operands.Any(IsDouble) && operands.All(operand => IsDouble(operand) || code.Model.GetTypeInfo(operand).Type?.SpecialType == SpecialType.System_Single)
            && operands.Any(operand => !IsDouble(operand))
        select At(Rule, cast);

    private static bool IsDouble(ExpressionSyntax operand) => operand is LiteralExpressionSyntax { Token.Value: double };

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax binary => Operands(binary.Left).Concat(Operands(binary.Right)),
        ParenthesizedExpressionSyntax inner => Operands(inner.Expression),
        _ => [expression],
    };
}
