using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0006: declarations that would stand in for the platform's or the judge's own, or whose body lies elsewhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedDeclaration : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0006",
        title: "Reserved or foreign declaration",
        messageFormat: "'{0}' is not allowed in a submission: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0006.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken) =>
        from item in root.DescendantNodesAndTokens()
        let finding = Find(item)
        where finding is not null
        select Diagnostic.Create(Rule, finding.Value.Place, finding.Value.What, finding.Value.Reason);

    private static (Location Place, string What, string Reason)? Find(SyntaxNodeOrToken item)
    {
        if (item.IsToken)
            return item.IsKind(SyntaxKind.ExternKeyword) && item.Parent is not ExternAliasDirectiveSyntax
                ? (item.GetLocation()!, "extern", "has its body in code that the runtime does not check") : null;

        return item.AsNode() switch
        {
            BaseNamespaceDeclarationSyntax space when ReservedNames.Covers(FullName(space)) => (space.Name.GetLocation(), FullName(space), Shadows),
            BaseTypeDeclarationSyntax { Parent: not TypeDeclarationSyntax } type when Hides(type) => (type.Identifier.GetLocation(), FullName(type), Shadows),
            DelegateDeclarationSyntax { Parent: not TypeDeclarationSyntax } type when Hides(type) => (type.Identifier.GetLocation(), FullName(type), Shadows),
            UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } directive =>
                (directive.GetLocation(), "global using", "would change files other than the submission's; a plain using does the same here"),
            ExternAliasDirectiveSyntax alias => (alias.GetLocation(), "extern alias", "reaches past the references that a submission is given"),
            _ => null,
        };
    }

    private const string Shadows = "would hide what belongs to the platform or to the judge: choose another namespace";

    // In a namespace that is reserved itself, one message is enough.
    private static bool Hides(MemberDeclarationSyntax type) =>
        ReservedNames.Hides(FullName(type)) && !(type.Parent is BaseNamespaceDeclarationSyntax space && ReservedNames.Covers(FullName(space)));

    private static string FullName(SyntaxNode declaration) => string.Join(".", declaration.AncestorsAndSelf().Reverse().Select(Name).Where(name => name is not null));

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => string.Join(".", space.Name.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(part => part.Identifier.ValueText)),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
