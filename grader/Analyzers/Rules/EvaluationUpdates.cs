using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1013: running statistics that do not ask for the mode.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluationUpdates : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1013",
        title: "Evaluation changes the running statistics",
        messageFormat: "{0} is renewed whatever the mode, but evaluation has to return the running statistics as it got them",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1013.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from name in new[] { "RunningMean", "RunningVariance" }
        let result = code.Result($"Forward.{name}")
        where result is { Term: { IsComplete: true } term } && term.Has(Roles.X) && !term.Whole().Any(part => (part.DecidedBy & Roles.Training) != 0)
        let update = result.Term.Whole().FirstOrDefault(part => part.IsSum() && part.Has(Roles.X)) ?? result.Term
        // Where something else than the mode decides, that is what is wrong.
        let guard = result.Term.Whole().Select(part => part.Op == Op.Either ? part.Place as IfStatementSyntax : null).FirstOrDefault(branch => branch?.Statement.Span.Contains(update.Place.Span) == true)
        select At(Rule, guard?.Condition ?? update.Place, name == "RunningMean" ? "The running mean" : "The running variance");
}
