using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1043: a mean of integers that is taken in float.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SinglePrecisionMean : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1043",
        title: "Mean in single precision",
        messageFormat: "A float has 24 bits, so of large integers, and of halves between them, the last digits are lost",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1043.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where code.Contract == Contract.MedianOfTwoSortedArrays && term.Op is Op.Divide or Op.Multiply or Op.Add && term.Type == SpecialType.System_Single && term.Has(Shapes.Elements)
        select At(Rule, term.Place);
}
