using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1034: exponents that do not run from 0 to 1 over the columns in pairs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrequencyExponent : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1034",
        title: "Exponent that runs at another pace",
        messageFormat: "{0}: columns 2i and 2i + 1 share the exponent 2i / d",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1034.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        foreach (var exponent in Exponents(code).Where(term => term.Op == Op.Divide))
        {
            var (pace, paired) = Pace(exponent.Parts[0]);
            if (exponent.Parts[1].Contains(term => term.Op == Op.Subtract && term.Has(Roles.ModelDimension))) yield return At(Rule, exponent.Place, "The exponent is divided by less than the width");
            else if (exponent.Parts[1].Core().Has(Roles.ModelDimension) && !double.IsNaN(pace) && Math.Abs(pace - 1) > 1e-9) yield return At(Rule, exponent.Place, pace < 1 ? "The exponent ends before the last column" : "The exponent runs past the last column");
            else if (pace == 1 && !paired) yield return At(Rule, exponent.Place, "Each column has an exponent of its own");
        }
    }

    // Of powers, and of e where a logarithm stands for the base.
    private static IEnumerable<Term> Exponents(KataCode code) => code.Contract != Contract.SinusoidalPositionalEncoding ? [] : code.Trace.Terms.Distinct().SelectMany(term => term.Op switch
    {
        Op.Power => [term.Parts[1].Core()],
        Op.Exp when term.Parts[0].Contains(part => part.Op == Op.Log) => term.Parts[0].Whole().Where(part => part.Op == Op.Divide && part.Parts[1].Core().Has(Roles.ModelDimension)),
        _ => Enumerable.Empty<Term>(),
    }).Distinct();

    /// <summary>How far a numerator gets over all columns, as a share of the width, and whether two columns have the same.</summary>
    private static (double Pace, bool Paired) Pace(Term term)
    {
        var core = term.Core();
        switch (core.Op)
        {
            case Op.LoopVariable:
                return (core.Reach, core.Reach < 1 || core.Skips);
            case Op.Multiply when core.Parts.FirstOrDefault(part => !double.IsNaN(part.Constant)) is { } factor:
                var (pace, paired) = Pace(core.Parts.First(part => part != factor));
                return (pace * factor.Constant, paired);
            case Op.Multiply when core.Parts.FirstOrDefault(part => part.Contains(inner => inner.Op == Op.Log)) is { } logarithm && logarithm.Loops == 0:
                return Pace(core.Parts.First(part => part != logarithm));
            case Op.Negate:
                return Pace(core.Parts[0]);
            case Op.Divide when !double.IsNaN(core.Parts[1].Constant):
                return (Pace(core.Parts[0]).Pace / core.Parts[1].Constant, true);
            case Op.Shift when core.Parts[1].Constant == 1:
                return (Pace(core.Parts[0]).Pace / 2, true);
            case Op.Subtract when core.Parts[1].Core().Op == Op.Remainder:
                return (Pace(core.Parts[0]).Pace, true);
            default:
                return (double.NaN, true);
        }
    }
}
