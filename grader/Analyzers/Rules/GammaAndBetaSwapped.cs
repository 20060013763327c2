using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1050: an output to which gamma is added.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GammaAndBetaSwapped : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1050",
        title: "Gamma and beta in each other's place",
        messageFormat: "Gamma is added here; it is the scale of the normalised values, and beta their shift",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1050.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from result in new[] { code.Output() }.OfType<Result>()
        from sum in result.Term.Whole()
        where sum.Op == Op.Add && sum.Parts.Any(part => part.Core() is { Op: Op.Input, Roles: Roles.Gamma }) && sum.Parts.Any(part => part.Has(Roles.X))
        select At(Rule, sum.Place);
}
