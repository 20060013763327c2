using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1049: axes of x counted from the front.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AxisAssumed : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1049",
        title: "A number of axes that is assumed",
        messageFormat: "x may have any number of axes, and the one to normalise over is the last, not the one with this number",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1049.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from access in code.Contract == Contract.LayerNorm ? code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>() : []
        where Axis(access) is { } axis && axis >= 1
        where code.Model.GetTypeInfo(Owner(access)!).Type is INamedTypeSymbol { Name: "Tensor" } && code.Model.GetSymbolInfo(Owner(access)!).Symbol is IParameterSymbol { Name: "x" or "outputGradient" } or IParameterSymbol
        select At(Rule, access);

    private static int? Axis(ExpressionSyntax access) => access switch
    {
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Lengths" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int axis } }] } => axis,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Length" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int axis } }] } => axis,
        _ => null,
    };

    private static ExpressionSyntax? Owner(ExpressionSyntax access) => access switch
    {
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax lengths } => lengths.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax length } => length.Expression,
        _ => null,
    };
}
