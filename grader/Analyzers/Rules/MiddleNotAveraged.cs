using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1047: a median that never averages, or averages everything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MiddleNotAveraged : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1047",
        title: "No mean of the two middle values",
        messageFormat: "{0}, but of an even number of values the median is the mean of the two in the middle",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1047.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.MedianOfTwoSortedArrays || code.Result("FindMedianSortedArrays") is not { Term: var median }) yield break;
        if (median.Whole().FirstOrDefault(term => term.Op is Op.Sum or Op.Mean && term.Has(Shapes.Elements) && term.Place is InvocationExpressionSyntax) is { } all && median.Contains(term => term.Op == Op.Divide && !term.Parts[1].Has(Shapes.Elements) && term.Parts[1].Op != Op.Constant))
            yield return At(Rule, all.Place, "This adds up all values");
        else if (median.IsComplete && !median.Contains(term => term.Op is Op.Divide or Op.Multiply or Op.Shift or Op.Mean))
            yield return At(Rule, code.Declaration.DescendantNodes().OfType<ReturnStatementSyntax>().LastOrDefault()?.Expression ?? median.Core().Place, "The answer is always one of the values");
    }
}
