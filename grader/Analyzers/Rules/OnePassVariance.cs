using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1008: mean of squares less square of mean, in single precision.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OnePassVariance : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1008",
        title: "Variance as a difference of large numbers",
        messageFormat: "The mean of squares less the square of the mean cancels in single precision: at a mean of 100 only two or three digits of the variance are left",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1008.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where term.Op == Op.Subtract && IsMeanOfSquares(term.Parts[0]) && IsSquare(term.Parts[1]) && term.IsSingle(code.Model)
        select At(Rule, term.Place);

    private static bool IsMeanOfSquares(Term term) => term.Core() switch
    {
        { Op: Op.Mean } mean => IsSquare(mean.Parts[0]),
        { Op: Op.Divide } ratio => ratio.Parts[0].Core() is { Op: Op.Sum } sum && IsSquare(sum.Parts[0]),
        { Op: Op.Sum } sum => sum.Parts[0].Core() is { Op: Op.Divide } part && IsSquare(part.Parts[0]),
        _ => false,
    };

    // Of something that moves along with x; a square of centred values is no difference of large numbers.
    private static bool IsSquare(Term term) =>
        term.Core() is { Op: Op.Multiply } square && square.Parts[0].Core() is var root && square.Parts[1].Core() == root && root.Has(Roles.X) && root.Drift == Drift.Along;
}
