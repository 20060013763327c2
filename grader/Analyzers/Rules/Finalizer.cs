using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0008: a finalizer runs on a thread of its own, whenever the runtime likes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Finalizer : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0008",
        title: "Finalizer",
        messageFormat: "the finalizer '~{0}' is not allowed in a submission: it runs on another thread, outside any call that the judge makes",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0008.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken) =>
        root.DescendantNodes().OfType<DestructorDeclarationSyntax>()
            .Select(finalizer => Diagnostic.Create(Rule, finalizer.Identifier.GetLocation(), finalizer.Identifier.Text));
}
