using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1041: a mean that is taken in integers and then returned as a fraction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IntegerMean : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1041",
        title: "Mean in integers",
        messageFormat: "The mean of two integers may end in a half, and a quotient of integers loses it",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1041.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from result in code.Trace.Results.Values
        where code.Contract == Contract.MedianOfTwoSortedArrays
        from term in result.Term.Whole()
        where (term.Op == Op.Divide && term.Parts[1].Constant == 2 || term.Op == Op.Shift) && term.Type is SpecialType.System_Int32 or SpecialType.System_Int64
        where term.Parts[0].Core() is { Op: Op.Add } sum && sum.Parts.All(part => part.Has(Shapes.Elements))
        select At(Rule, term.Place);
}
