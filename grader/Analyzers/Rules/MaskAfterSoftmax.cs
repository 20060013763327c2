using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1026: weights that are masked after they were normalised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaskAfterSoftmax : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1026",
        title: "Mask applied after softmax",
        messageFormat: "The mask arrives when the weights add up to one already, so what it lets through adds up to less",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1026.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var exponentials = code.Exponentials().ToArray();
        if (exponentials.Length == 0 || exponentials.Any(term => !term.IsComplete) || !exponentials.All(term => ((term.Roles | term.Control) & Roles.Mask) == 0)) return [];
        return (from term in code.Trace.Terms
                where term.Op is Op.Multiply or Op.Either && (term.Has(Roles.Mask) || (term.DecidedBy & Roles.Mask) != 0) && term.Parts.Any(part => !part.Has(Roles.Mask) && part.Contains(inner => inner.Op == Op.Exp))
                select At(Rule, term.Place)).Take(1);
    }
}
