using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0007: the language's own words for more than one thread. Tasks, threads and locks as types are KATA0001.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Concurrency : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0007",
        title: "Concurrency",
        messageFormat: "'{0}' is not allowed in a submission: more than one thread would break counting and fair timing",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0007.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken) =>
        root.DescendantTokens()
            .Where(token => token.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.LockKeyword or SyntaxKind.VolatileKeyword)
            .Select(token => Diagnostic.Create(Rule, token.GetLocation(), token.Text));
}
