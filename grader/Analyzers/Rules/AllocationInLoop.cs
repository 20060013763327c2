using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2002: arrays that are made in a loop within a loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllocationInLoop : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2002",
        title: "Allocation in the innermost loop",
        messageFormat: "An array is made here in every turn of the innermost loop; one made before the loops does for all",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2002.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from creation in code.Declaration.SyntaxTree.GetRoot().DescendantNodes()
        where creation is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax && Loops.IsInnermost(creation)
        select At(Rule, creation);
}
