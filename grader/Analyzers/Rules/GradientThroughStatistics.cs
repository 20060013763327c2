using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1019: a gradient by x without the way through mean or variance.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientThroughStatistics : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1019",
        title: "Gradient that holds the statistics constant",
        messageFormat: "x also moves the {0} that it was normalised by, and nothing in this gradient answers for that",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1019.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (!code.IsNormalisation || code.Result("Backward.X") is not { Term: { IsComplete: true } gradient }) return [];
        var averages = gradient.Whole().Where(term => term.Op is Op.Sum or Op.Mean && term.Has(Roles.OutputGradient)).ToArray();
        var (mean, variance) = (averages.Any(term => term.Mirror != Mirror.Turned), averages.Any(term => term.Mirror != Mirror.Same));
        return mean && variance ? [] : [At(Rule, gradient.Core().Place, !mean && !variance ? "mean and the variance" : mean ? "variance" : "mean")];
    }
}
