using System.Collections.Generic;
using System.Collections.Immutable;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1035: sines and cosines that are not interleaved, or the other way round.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SineCosineLayout : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1035",
        title: "Sines and cosines in each other's columns",
        messageFormat: "Sines stand in the even columns and cosines in the odd ones, side by side; here {0}",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1035.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        foreach (var choice in code.Trace.Choices)
        {
            var (first, second) = ((choice.WhenTrue as Term)?.Core().Op, (choice.WhenFalse as Term)?.Core().Op);
            if ((first, second) is not ((Op.Sin, Op.Cos) or (Op.Cos, Op.Sin)) || choice.Condition.Parts is not [var left, var right]) continue;
            if (left.Core().Op == Op.Remainder)
            {
                var asksForEven = choice.Condition.Place.IsKind(SyntaxKind.EqualsExpression) == (right.Constant == 0);
                if (asksForEven != (first == Op.Sin)) yield return At(Rule, choice.Place, "they have changed places");
            }
            else if (left.Core().Op == Op.LoopVariable && right.Has(Roles.ModelDimension)) yield return At(Rule, choice.Place, "all of one come before all of the other");
        }
    }
}
