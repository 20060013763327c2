using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1005: epsilon squared, or the larger of variance and epsilon.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EpsilonChanged : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1005",
        title: "Epsilon used otherwise than added",
        messageFormat: "Epsilon is changed, or used as a floor, before it meets the variance; the contract adds it as it is, which gives another result wherever the variance is near it",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1005.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where code.IsNormalisation
        where term.Op == Op.Larger && term.Parts.Any(Shapes.IsEpsilon) && term.Has(Roles.X | Roles.RunningVariance)
            || term.Op is Op.Multiply && term.Parts.All(Shapes.IsOfEpsilonOnly)
        select At(Rule, term.Place);
}
