using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1042: sums and differences of values in int.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MiddleOverflow : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1042",
        title: "Values that overflow int",
        messageFormat: "The {0} of two int values may be no int: values may lie anywhere between int.MinValue and int.MaxValue",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1042.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where code.Contract == Contract.MedianOfTwoSortedArrays && term.IsSum() && term.Type == SpecialType.System_Int32 && term.Parts.All(part => part.Has(Shapes.Elements) && IsValue(part))
        select At(Rule, term.Place, term.Op == Op.Add ? "sum" : "difference");

    // Read from an array, as opposed to counted or searched.
    private static bool IsValue(Term term) => term.Core() switch
    {
        { Op: Op.Input or Op.Element } => true,
        { Op: Op.Either or Op.Larger or Op.Smaller } choice => choice.Parts.All(part => part.Op is Op.Constant or Op.Unknown || IsValue(part)) && choice.Parts.Any(IsValue),
        _ => false,
    };
}
