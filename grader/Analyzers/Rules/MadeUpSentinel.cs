using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1045: a number that stands for a missing neighbour and may be a value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MadeUpSentinel : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1045",
        title: "Made-up sentinel",
        messageFormat: "{0} stands for a missing neighbour, but it may be a value of the arrays, or lie between two of them",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1045.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from choice in code.Trace.Choices
        where code.Contract == Contract.MedianOfTwoSortedArrays
        from pair in new[] { (Constant: choice.WhenTrue, Value: choice.WhenFalse), (Constant: choice.WhenFalse, Value: choice.WhenTrue) }
        where pair.Value is Term value && IsElement(value.Core())
        where pair.Constant is Term { Op: Op.Constant or Op.Negate } constant && Math.Abs(constant.Constant) < int.MaxValue
        select At(Rule, choice.Place, ((Term)pair.Constant).Constant);

    // At the other end there may be another sentinel.
    private static bool IsElement(Term term) => term.Has(Shapes.Elements)
        && (term.Op is Op.Input or Op.Element || term.Op == Op.Either && term.Parts.Any(part => IsElement(part.Core())) && term.Parts.All(part => part.Op == Op.Constant || part.Core().Op == Op.Constant || IsElement(part.Core())));
}
