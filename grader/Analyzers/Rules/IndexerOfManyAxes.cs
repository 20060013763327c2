using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2006: tensors and rectangular arrays that are indexed element by element.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IndexerOfManyAxes : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2006",
        title: "Indexer of several axes in the innermost loop",
        messageFormat: "'{0}' works out a place from {1} indices in every turn of the innermost loop; a row taken as a span before it does so once",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2006.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from access in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ElementAccessExpressionSyntax>()
        where access.ArgumentList.Arguments.Count > 1 && Loops.IsInnermost(access) && code.Model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol or INamedTypeSymbol { Name: "Tensor" or "TensorSpan" or "ReadOnlyTensorSpan" }
        // Once for each loop: the others in it are of the same kind.
        group access by access.Ancestors().First(Loops.IsLoop) into inOneLoop
        select At(Rule, inOneLoop.First(), inOneLoop.First().ToString(), inOneLoop.First().ArgumentList.Arguments.Count);
}
