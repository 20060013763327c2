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

/// <summary>KATA1025: a mask whose ones are shut out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaskInverted : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1025",
        title: "Mask read the wrong way round",
        messageFormat: "Here what the mask allows is shut out, and what it forbids is let through: 1 means that a query may attend",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1025.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        foreach (var choice in code.Trace.Choices.Where(choice => choice.Condition.Has(Roles.Mask)))
        {
            var (shutWhenTrue, shutWhenFalse) = (IsShut(choice.WhenTrue), IsShut(choice.WhenFalse));
            if (shutWhenTrue == shutWhenFalse) continue;
            if (AllowsWhenTrue(choice) is { } allows && allows == shutWhenTrue) yield return At(Rule, choice.Place);
        }
    }

    private static bool IsShut(Value? value) => value is Term { Op: Op.Constant or Op.Negate } term && (double.IsNegativeInfinity(term.Constant) || term.Constant < -1e3);

    /// <summary>Whether the condition holds where the mask is one; null where that is not plain to see.</summary>
    private static bool? AllowsWhenTrue(Choice choice)
    {
        if (choice.Condition.Place is InvocationExpressionSyntax) return choice.Condition.Parts[0].Core().Op switch { Op.Input => true, Op.Subtract => false, _ => null };
        if (choice.Condition.Place.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.LogicalNotExpression))) return null;
        var test = choice.Condition.Whole().FirstOrDefault(term => term.Op == Op.Compare && term.Parts is [{ Roles: Roles.Mask }, { Op: Op.Constant }]);
        return (test?.Place.Kind(), test?.Parts[1].Constant) switch
        {
            (SyntaxKind.EqualsExpression, 1) or (SyntaxKind.NotEqualsExpression, 0) or (SyntaxKind.GreaterThanExpression, _) => true,
            (SyntaxKind.EqualsExpression, 0) or (SyntaxKind.NotEqualsExpression, 1) or (SyntaxKind.LessThanExpression, _) => false,
            _ => null,
        };
    }
}
