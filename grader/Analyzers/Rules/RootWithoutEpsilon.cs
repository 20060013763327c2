using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1004: a variance whose root is divided by, with no epsilon in it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RootWithoutEpsilon : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1004",
        title: "Division by the bare standard deviation",
        messageFormat: "The root of a variance is divided by here without the epsilon that the contract gives, so values that are all equal give NaN",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1004.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var divisors = code.Trace.Terms.Where(term => term.Op == Op.Divide).Select(term => term.Parts[1]).Distinct().ToArray();
        return from root in code.Trace.Terms
               where code.IsNormalisation && root.Op == Op.Root && IsBareVariance(root.Parts[0])
               where divisors.Any(divisor => divisor.Contains(part => part == root))
               where !code.UnequalSums().Any(sum => sum.Contains(part => part == root))
               select At(Rule, root.Place);
    }

    private static bool IsBareVariance(Term term) =>
        term.Has(Roles.X | Roles.RunningVariance) && term.Unit.SizeKnown && !term.Unit.ClashesInSize(Shapes.Variance)
        && (!term.Has(Roles.Epsilon) || term is { Op: Op.Either } choice && choice.Parts.Any(part => !part.Has(Roles.Epsilon) && part.Has(Roles.X | Roles.RunningVariance)));
}
