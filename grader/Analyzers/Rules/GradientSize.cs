using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1017: a gradient whose size does not follow from what it is a gradient by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientSize : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1017",
        title: "Gradient of the wrong size",
        messageFormat: "{0} does not have the size that it must have when {1} is scaled: a factor is missing in it, or is there once too often",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1017.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from result in WrongResults(code)
        where !result.Term.Contains(DividedByVariance.IsMisplaced)
        let ratio = result.Term.Unit.Over(Wanted(result.Name))
        select At(Rule, result.Term.Core().Place, ArgumentNames.OfResult(result.Name), ratio.Doubled(Dimension.Input) != 0 ? "x" : "gamma");

    /// <summary>The gradients that are certainly of the wrong size.</summary>
    internal static IEnumerable<Result> WrongResults(KataCode code) =>
        code.Trace.Results.Values.Where(result => result.Name.StartsWith("Backward.", StringComparison.Ordinal) && result.Term.Unit.ClashesInSize(Wanted(result.Name)));

    private static Unit Wanted(string name) => Unit.Of(Dimension.Loss).Over(name == "Backward.X" ? Shapes.X : Unit.Of(Dimension.Output));
}
