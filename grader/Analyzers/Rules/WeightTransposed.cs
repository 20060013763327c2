using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1030: weights that are read as [in, out].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightTransposed : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1030",
        title: "Weight read as its transpose",
        messageFormat: "The sum runs over the first axis of a weight, but a linear layer is y = x Wᵀ + b with W as [out, in]",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1030.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private const Roles Weights = Roles.QueryWeight | Roles.KeyWeight | Roles.ValueWeight | Roles.OutputWeight;

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from sum in code.Trace.Terms
        where sum.Op == Op.Sum && sum.Parts[0].Core().Op == Op.Multiply
        from part in sum.Parts[0].Core().Parts
        let factor = part.Op == Op.Cast ? part.Parts[0] : part
        where factor.Op == Op.Element && factor.Indices.Count == 2 && (factor.Roles & Weights) != 0 && (factor.Roles & ~Weights) == 0
        where (factor.Indices[0].Loops & sum.SummedOver) != 0 && (factor.Indices[1].Loops & sum.SummedOver) == 0
        select At(Rule, factor.Place);
}
