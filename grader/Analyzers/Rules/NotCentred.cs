using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1007: a normalised result that moves with x.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotCentred : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1007",
        title: "Values divided but not centred",
        messageFormat: "These values still move when a constant is added to all of x: the mean was not taken away from what is divided here",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1007.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from result in new[] { code.Output() }.OfType<Result>()
        where code.IsNormalisation && result.Term.Drift is Drift.Along or Drift.Otherwise
        from term in result.Term.Whole().Where(term => term.Op is Op.Divide or Op.Multiply && term.Drift == Drift.Otherwise && term.Parts.Any(part => part.Drift == Drift.Along && part.Has(Roles.X))
            && (term.Op == Op.Divide ? term.Parts[1] : term).Contains(part => part.Op == Op.Root)).Take(1)
        select At(Rule, term.Place);
}
