using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1001: an argument that a result has to depend on, and does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputIgnored : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1001",
        title: "Input that never reaches the result",
        messageFormat: "{0} never reaches {1}, although the contract makes that depend on it",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1001.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Trace.IsCutShort) yield break;
        foreach (var (name, needed) in Needed(code.Contract))
        {
            if (code.Result(name) is not { Term: var term }) continue;
            var seen = term.Roles | term.Whole().Aggregate(term.Control, (roles, part) => roles | part.DecidedBy);
            // Where something could not be followed, what was read anywhere may have got there.
            if (!term.IsComplete) seen |= code.Trace.Read;
            var missing = needed & ~seen;
            if (missing != Roles.None) yield return At(Rule, (term.Op == Op.Either ? term.Core() : term).Place, string.Join(", ", missing.ToString().Split([", "], StringSplitOptions.None).Select(ArgumentNames.Of)), ArgumentNames.OfResult(name));
        }
    }

    private static IEnumerable<(string Name, Roles Needed)> Needed(Contract contract) => contract switch
    {
        Contract.BatchNorm =>
        [
            ("Forward.Output", Roles.X | Roles.Gamma | Roles.Beta | Roles.Epsilon | Roles.RunningMean | Roles.RunningVariance),
            ("Forward.RunningMean", Roles.X | Roles.Momentum | Roles.RunningMean),
            ("Forward.RunningVariance", Roles.X | Roles.Momentum | Roles.RunningVariance),
            ("Backward.X", Roles.OutputGradient | Roles.Gamma),
            ("Backward.Gamma", Roles.OutputGradient | Roles.X),
            ("Backward.Beta", Roles.OutputGradient),
        ],
        Contract.LayerNorm =>
        [
            ("Forward", Roles.X | Roles.Gamma | Roles.Beta | Roles.Epsilon),
            ("Backward.X", Roles.OutputGradient | Roles.Gamma),
            ("Backward.Gamma", Roles.OutputGradient | Roles.X),
            ("Backward.Beta", Roles.OutputGradient),
        ],
        // The bias of the keys shifts all scores of a row alike, which softmax does not see.
        Contract.MultiHeadAttention =>
        [
            ("Forward", Roles.Query | Roles.Key | Roles.Value | Roles.Mask | Roles.QueryWeight | Roles.QueryBias | Roles.KeyWeight | Roles.ValueWeight | Roles.ValueBias
                | Roles.OutputWeight | Roles.OutputBias),
        ],
        Contract.SinusoidalPositionalEncoding => [("Encode", Roles.StartPosition), ("Forward", Roles.X | Roles.StartPosition)],
        Contract.MedianOfTwoSortedArrays => [("FindMedianSortedArrays", Roles.Nums1 | Roles.Nums2)],
        _ => [("MinSwaps", Roles.Nums)],
    };
}
