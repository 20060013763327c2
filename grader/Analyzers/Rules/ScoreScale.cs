using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1022: attention scores that are not divided by the root of the head width.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScoreScale : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1022",
        title: "Scores of the wrong scale",
        messageFormat: "These scores reach softmax with a spread that {0}: the sum of as many products as a head is wide has to be brought back to unit size",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1022.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private static readonly Unit Wanted = Unit.Of(Dimension.ModelWidth).Over(Unit.Of(Dimension.Heads)).Root();

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from place in code.Exponentials().Select(exponential => Scores(exponential.Parts[0])).Distinct()
        where place.Unit.ClashesInCount(Wanted)
        let excess = place.Unit.Doubled(Dimension.ModelWidth) - Wanted.Doubled(Dimension.ModelWidth)
        select At(Rule, Culprit(place).Place, excess > 0 ? "grows with the width of a head" : excess < 0 ? "shrinks with the width of a head" : "depends on the number of heads");

    // What they were scaled by, where that was worked out by itself and is of the wrong size.
    private static Term Culprit(Term scores)
    {
        if (scores.Op is not (Op.Multiply or Op.Divide) || scores.Parts.FirstOrDefault(part => !part.Has(Roles.QueryWeight | Roles.KeyWeight)) is not { Type: SpecialType.System_Single or SpecialType.System_Double } factor) return scores;
        return !scores.Place.Span.Contains(factor.Place.Span) && factor.Op is not (Op.Count or Op.Constant) && factor.Unit.ClashesInCount(scores.Op == Op.Divide ? Wanted : Unit.None.Over(Wanted)) ? factor : scores;
    }

    // Behind the mask and the maximum: where the products were added up, or last scaled.
    private static Term Scores(Term term)
    {
        while (true)
        {
            var next = term.Core();
            if (next.Op is Op.Subtract or Op.Add or Op.Either) next = next.Parts.FirstOrDefault(part => part.Has(Roles.QueryWeight) && part.Has(Roles.KeyWeight)) ?? next;
            if (next == term || next.Op is not (Op.Subtract or Op.Add or Op.Either or Op.Element or Op.Cast)) return next;
            term = next;
        }
    }
}
