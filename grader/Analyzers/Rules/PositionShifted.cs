using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1036: positions that are shifted, or multiplied where they are divided.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PositionShifted : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1036",
        title: "Position that is not the one asked for",
        messageFormat: "{0}, so every row is the encoding of another position",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1036.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.SinusoidalPositionalEncoding) yield break;
        foreach (var term in code.Angles().SelectMany(angle => angle.Whole()).Distinct())
        {
            // Once a frequency is in it, it is an angle, which a quarter turn may be added to.
            if (term.Op is Op.Add or Op.Subtract && term.Has(Roles.StartPosition) && !term.Contains(inner => inner.Op is Op.Power or Op.Exp) && term.Parts.Any(part => part.Constant is not 0 and not double.NaN)) yield return At(Rule, term.Place, "A constant is added to the position");
            if (term.Op == Op.Multiply && term.Parts.Any(part => part.Core() is { Op: Op.Power } power && power.Parts[0].Constant > 1 && !power.Parts[1].Contains(inner => inner.Op == Op.Negate || inner.Constant < 0)) && term.Has(Roles.StartPosition))
                yield return At(Rule, term.Place, "The position is multiplied by what grows from column to column");
        }
    }
}
