using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1014: an output of training that is not made by the batch's own statistics.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatisticsOfTheMode : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1014",
        title: "Training normalised by the running statistics",
        messageFormat: "Training normalises by {0} here, so the output depends on batches that are gone and the gradient does not fit it",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1014.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.BatchNorm || code.Output() is not { Term: { IsComplete: true } output }) yield break;
        var roots = output.Whole().Where(term => term.Op == Op.Root).ToArray();
        if (roots.Length > 0 && roots.All(root => !root.Has(Roles.X))) yield return At(Rule, roots[0].Place, "the running statistics alone");
        if (output.Has(Roles.Momentum)) yield return At(Rule, Earliest(output).Place, "statistics that momentum has mixed already");
    }

    // Where what momentum has mixed is read, before anything is made of it.
    private static Term Earliest(Term output) =>
        output.Whole().Where(term => term.Op == Op.Element && term.Has(Roles.Momentum)).OrderBy(term => term.Whole().Count()).FirstOrDefault() ?? output.Core();
}
