using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1006: a variance used as if it were a standard deviation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DividedByVariance : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1006",
        title: "Division by the variance",
        messageFormat: "A variance is used where its root belongs, so that the result does not have the size it must have when x is scaled",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1006.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var wrong = code.UnequalSums().Concat(GradientSize.WrongResults(code).Select(result => result.Term)).ToArray();
        return from divisor in wrong.SelectMany(term => term.Whole()).Where(IsMisplaced).Select(term => term.Parts[1].Core()).Distinct()
               select At(Rule, divisor.Place);
    }

    /// <summary>Something of the size of x, or of a gradient, over the variance.</summary>
    internal static bool IsMisplaced(Term term) => term.Op == Op.Divide && term.Parts[1].IsVarianceWithEpsilon();
}
