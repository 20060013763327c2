using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1031: angles that are computed in float.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatAngle : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1031",
        title: "Angle in single precision",
        messageFormat: "A float has 24 bits, so the angle of a large position is off by more than the sine can bear, before the sine is taken",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1031.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from angle in code.Angles().Distinct()
        let single = angle.Whole().FirstOrDefault(term => term.Op is Op.Divide or Op.Multiply && term.Has(Roles.StartPosition) && term.IsSingle(code.Model))
        where single is not null
        select At(Rule, single.Place);
}
