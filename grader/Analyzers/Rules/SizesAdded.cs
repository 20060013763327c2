using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1002: a sum whose parts are of different size, as an area and a length would be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SizesAdded : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1002",
        title: "Quantities of different size added",
        messageFormat: "This adds or subtracts quantities that do not grow alike when {0} is scaled, so one of them is not what it is taken for",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1002.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from sum in code.UnequalSums()
        where !sum.Parts.Any(part => part.IsOfEpsilonOnly()) && !sum.Contains(DividedByVariance.IsMisplaced)
        select At(Rule, sum.Place, sum.Parts[0].Unit.Over(sum.Parts[1].Unit) is var ratio && ratio.Doubled(Dimension.Input) != 0 ? "x" : ratio.Doubled(Dimension.Output) != 0 ? "gamma" : "the output gradient");
}
