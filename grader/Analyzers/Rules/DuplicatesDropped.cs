using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1046: sets in place of sequences.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicatesDropped : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1046",
        title: "Equal values counted once",
        messageFormat: "'{0}' keeps each value once, but equal values count as often as they occur",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1046.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private static readonly HashSet<string> Sets = ["Union", "Distinct", "ToHashSet", "HashSet", "SortedSet", "Intersect", "ToFrozenSet", "ToImmutableSortedSet"];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from name in code.Contract == Contract.MedianOfTwoSortedArrays ? code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>() : []
        where Sets.Contains(name.Identifier.Text) && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or ObjectCreationExpressionSyntax
        select At(Rule, name, name.Identifier.Text);
}
