using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1028: attention that is causal though nobody asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssumedCausal : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1028",
        title: "Order of positions taken for a mask",
        messageFormat: "A key's position is compared with the query's here, but which keys a query may attend to is what the mask says, and only that",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1028.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where code.Contract == Contract.MultiHeadAttention && term.Op == Op.Compare && term.Parts.Count == 2
        let first = term.Parts[0].Core()
        let second = term.Parts[1].Core()
        where first.Op == Op.LoopVariable && second.Op == Op.LoopVariable && Along(first, Dimension.Queries) != Along(second, Dimension.Queries) && Along(first, Dimension.Keys) != Along(second, Dimension.Keys)
        select At(Rule, term.Place);

    private static bool Along(Term variable, Dimension dimension) => variable.Unit.CountKnown && variable.Unit.Doubled(dimension) == 2;
}
