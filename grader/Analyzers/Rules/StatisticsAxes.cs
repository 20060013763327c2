using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1015: means and sums along axes that are not the contract's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatisticsAxes : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1015",
        title: "Statistics over the wrong axes",
        messageFormat: "This mean runs over {0}; the contract normalises {1}",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1015.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (!code.IsNormalisation) return [];
        var wanted = code.Contract == Contract.BatchNorm ? Shapes.ValuesPerChannel : Unit.Of(Dimension.Channels);
        return from term in code.Trace.Terms
               where term.Op == Op.Mean && term.Has(Roles.X) && !term.Has(Roles.OutputGradient) && !term.Parts[0].Contains(part => part.Op == Op.Root)
               where term.Turns.ClashesInCount(wanted) && term.Parts[0].Contains(part => part.Op == Op.Input) && !term.Parts[0].Contains(part => part.Op == Op.Mean && part.Turns.ClashesInCount(wanted) && part.Drift != Drift.Along)
                   || code.Contract == Contract.LayerNorm && AlongAnotherAxis(term)
               select At(Rule, term.Place, "other values than that", code.Contract == Contract.BatchNorm ? "each channel over every other axis" : "each row over its last axis alone");
    }

    private static bool AlongAnotherAxis(Term mean) =>
        mean.Place is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int } }, ..] };
}
