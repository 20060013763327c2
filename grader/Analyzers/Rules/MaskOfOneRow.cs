using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1052: a mask that is read at a constant index.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaskOfOneRow : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1052",
        title: "Mask of a single entry or query",
        messageFormat: "This reads the mask at a fixed index, so one row of it, or one entry of the batch, decides for all",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1052.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where term.Op == Op.Element && term.Roles == Roles.Mask && term.Indices.Count == 3 && term.Indices.Any(index => index.Op == Op.Constant)
            && term.Place.ChildNodes().OfType<BracketedArgumentListSyntax>().Any(list => list.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax))
        select At(Rule, term.Place);
}
