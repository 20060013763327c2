using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1009: a division by the count less one on the way to the output or the gradient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnbiasedStatistic : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1009",
        title: "Unbiased where biased is asked",
        messageFormat: "Dividing by one less than the number of values gives the unbiased estimate; the contract normalises, and differentiates, by the biased one",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1009.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Outputs().SelectMany(output => output.Whole()).Distinct()
        where code.IsNormalisation && term.Op == Op.Divide && term.Parts[1].IsCountLessOne() && term.Parts[0].Has(Roles.X | Roles.OutputGradient)
        select At(Rule, term.Place);
}
