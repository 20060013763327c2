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

/// <summary>KATA1024: a running maximum that no negative value can be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaximumStart : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1024",
        title: "Maximum that starts at zero",
        messageFormat: "The largest value starts at zero, so where all values are negative it is none of them",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1024.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.MultiHeadAttention) return [];
        var compared = from test in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<IfStatementSyntax>()
                       where test.Condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.GreaterThanExpression } condition
                           && test.Statement.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().Any(assignment => SyntaxFactory.AreEquivalent(assignment.Left, condition.Right) && SyntaxFactory.AreEquivalent(assignment.Right, condition.Left))
                       let best = ((BinaryExpressionSyntax)test.Condition).Right
                       where StartsAtZero(code.Model.GetSymbolInfo(best).Symbol)
                       select At(Rule, Declaration(code.Model.GetSymbolInfo(best).Symbol!) ?? best);
        var larger = from term in code.Trace.Terms
                     where term.Op == Op.Larger && term.Parts.Any(part => part.IsZero) && term.Has(Roles.QueryWeight)
                     select At(Rule, term.Place);
        return compared.Concat(larger);
    }

    private static SyntaxNode? Declaration(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static bool StartsAtZero(ISymbol? symbol) => symbol is IFieldSymbol { Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double } or ILocalSymbol { Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double }
        && Declaration(symbol) is VariableDeclaratorSyntax declarator && (declarator.Initializer is null ? symbol is IFieldSymbol && !IsSetElsewhere(declarator) : declarator.Initializer.Value is LiteralExpressionSyntax { Token.Value: 0f or 0d or 0 });

    private static bool IsSetElsewhere(VariableDeclaratorSyntax declarator) => declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes().OfType<ConstructorDeclarationSyntax>()
        .Any(constructor => constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString().EndsWith(declarator.Identifier.Text, System.StringComparison.Ordinal)));
}
