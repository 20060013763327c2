using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1011: running statistics weighed by momentum itself, or not weighed at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MomentumMisplaced : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1011",
        title: "Momentum on the wrong term",
        messageFormat: "The weights of old and new do not fall as the contract says: momentum is the share of the batch, and what it leaves is the share of the running statistics",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1011.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private const Roles Running = Roles.RunningMean | Roles.RunningVariance;

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from name in new[] { "Forward.RunningMean", "Forward.RunningVariance" }
        let result = code.Result(name)
        where result is not null
        from term in result.Term.Whole().Where(term => term.IsSum() && (IsInverted(term) || IsAddedUp(term))).Take(1)
        select At(Rule, term.Place);

    private static bool IsInverted(Term sum) => sum.Op == Op.Add && sum.Parts.Any(part =>
        part.Core() is { Op: Op.Multiply } product && product.Parts.Any(factor => factor.Core() is { Op: Op.Input, Roles: Roles.Momentum }) && product.Parts.Any(IsOldStatistic));

    private static bool IsAddedUp(Term sum) => sum.Op == Op.Add && sum.Parts.Any(IsOldStatistic) && sum.Parts.Any(part =>
        part.Core() is { Op: Op.Multiply } product && part.Has(Roles.Momentum) && part.Has(Roles.X) && !product.Has(Running));

    private static bool IsOldStatistic(Term term) => term.Core() is { Op: Op.Input } input && input.Has(Running);
}
