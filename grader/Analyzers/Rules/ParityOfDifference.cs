using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1044: the parity of a difference compared with one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParityOfDifference : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1044",
        title: "Remainder that may be negative",
        messageFormat: "The remainder of a negative difference is negative or zero, so it never equals {0}",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1044.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where term.Op == Op.Compare && term.Parts is [{ } left, { Constant: > 0 }] && term.Place.IsKind(SyntaxKind.EqualsExpression)
        let remainder = term.Parts[0].Core()
        where remainder.Op == Op.Remainder && remainder.Parts[0].Core() is { Op: Op.Subtract } difference && difference.Parts.All(part => part.Core().Op == Op.Count)
        select At(Rule, term.Place, term.Parts[1].Constant);
}
