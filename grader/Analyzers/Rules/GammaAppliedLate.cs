using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1051: a gradient of layer normalisation whose means lack gamma.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GammaAppliedLate : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1051",
        title: "Gamma applied after the means",
        messageFormat: "The mean of what comes back is taken before gamma scales it, but gamma differs from feature to feature, so it belongs inside",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1051.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from result in new[] { code.Result("Backward.X") }.OfType<Result>()
        where code.Contract == Contract.LayerNorm && result.Term.IsComplete && result.Term.Has(Roles.Gamma) && result.Term.Unit is { SizeKnown: true } unit && !unit.ClashesInSize(Unit.Of(Dimension.Loss).Over(Shapes.X))
        where result.Term.Contains(term => term.Op is Op.Sum or Op.Mean && term.Has(Roles.OutputGradient) && !term.Has(Roles.Gamma))
        select At(Rule, result.Term.Core().Place);
}
