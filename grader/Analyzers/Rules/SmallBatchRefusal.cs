using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1016: the refusal of batches without a variance.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SmallBatchRefusal : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1016",
        title: "Too few values not refused, or too many",
        messageFormat: "{0}, but what cannot be trained on is fewer than two values a channel, wherever they lie",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1016.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.BatchNorm) return [];
        var root = code.Declaration.SyntaxTree.GetRoot();
        var throws = root.DescendantNodes().Where(node => node is ThrowStatementSyntax or ThrowExpressionSyntax || node is MemberAccessExpressionSyntax access && access.Name.Identifier.Text.StartsWith("ThrowIf", StringComparison.Ordinal)).ToArray();
        if (throws.Length == 0)
        {
            var forward = code.Declaration.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text == "Forward");
            return forward is null ? [] : [Diagnostic.Create(Rule, forward.Identifier.GetLocation(), "Nothing is refused")];
        }

        // A batch of one may have many positions.
        return from term in code.Trace.Terms
               where term.Op == Op.Compare && term.Parts.Count == 2 && term.Parts[1].Constant is 1 or 2 && !term.Parts[0].Unit.ClashesInCount(Unit.Of(Dimension.Examples)) && term.Parts[0].Core().Op == Op.Count && term.Parts[0].Unit.CountKnown
               where term.Place.AncestorsAndSelf().OfType<IfStatementSyntax>().FirstOrDefault()?.Statement.DescendantNodesAndSelf().Any(node => throws.Contains(node)) == true
               select At(Rule, term.Place, "The examples are counted");
    }
}
