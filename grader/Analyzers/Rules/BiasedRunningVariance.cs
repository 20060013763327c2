using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1010: a running variance fed with the biased variance.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BiasedRunningVariance : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1010",
        title: "Biased where unbiased is asked",
        messageFormat: "The running variance takes the batch variance over all values; the contract wants the unbiased estimate there, and nowhere else",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1010.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Result("Forward.RunningVariance") is not { Term: { IsComplete: true } whole } || !whole.Has(Roles.X) || whole.Contains(Shapes.IsCountLessOne)) return [];
        var update = whole.Whole().FirstOrDefault(term => term.IsSum() && term.Has(Roles.Momentum) && term.Has(Roles.X));
        return update is null ? [] : [At(Rule, update.Place)];
    }
}
