using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1020: the sign and the factor of the terms of a gradient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientSign : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1020",
        title: "Wrong share of a term in the gradient",
        messageFormat: "What comes back through the {0} enters this gradient {1}",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1020.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (!code.IsNormalisation || code.Result("Backward.X") is not { Term: { IsComplete: true } gradient }) yield break;
        var shares = GradientShares.Of(gradient);
        if (shares.Direct.Count != 1) yield break;
        var direct = shares.Direct.First();
        foreach (var (name, found) in new[] { ("mean", shares.ThroughMean), ("variance", shares.ThroughVariance) })
        {
            if (found.Count == 0) continue;
            if (found.All(share => share * direct > 0)) yield return At(Rule, gradient.Core().Place, name, "with the sign of the direct way, though it works against it");
            else if (found.All(share => share == -2 * direct)) yield return At(Rule, gradient.Core().Place, name, "twice");
        }
    }
}
