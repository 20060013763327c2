using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1003: epsilon added after the root is taken.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EpsilonOutsideRoot : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1003",
        title: "Epsilon outside the root",
        messageFormat: "Epsilon is added to a standard deviation here, but it belongs to the variance: the result is off wherever the deviation is small",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1003.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from sum in code.UnequalSums()
        where sum.Parts.Any(Shapes.IsEpsilon) && sum.Parts.Any(part => !part.Unit.Over(Shapes.X).ClashesInSize(Unit.None))
        select At(Rule, sum.Place);
}
