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

/// <summary>KATA2005: values that become objects in a loop within a loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoxingInLoop : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2005",
        title: "Boxing in the innermost loop",
        messageFormat: "A value of type '{0}' becomes an object here, on the heap, in every turn of the innermost loop",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2005.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from value in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
        where value.FirstAncestorOrSelf<SyntaxNode>(node => node is ThrowStatementSyntax or ThrowExpressionSyntax) is null && Loops.IsInnermost(value) && Boxed(value, code) is not null
        select At(Rule, value, Boxed(value, code)!.ToDisplayString());

    private static ITypeSymbol? Boxed(ExpressionSyntax value, KataCode code)
    {
        // A cast says the same of itself and of what it is a cast of.
        if (value is CastExpressionSyntax cast) return code.Model.ClassifyConversion(cast.Expression, code.Model.GetTypeInfo(cast).Type ?? code.Model.Compilation.ObjectType).IsBoxing ? code.Model.GetTypeInfo(cast.Expression).Type : null;
        return value.Parent is not CastExpressionSyntax && code.Model.GetConversion(value).IsBoxing ? code.Model.GetTypeInfo(value).Type : null;
    }
}
