using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0004: directives that change what is compiled from where, or what is reported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenDirective : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0004",
        title: "Forbidden directive",
        messageFormat: "'#{0}' is not allowed in a submission: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0004.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.IsActive && Reason(directive) is { } reason) yield return Diagnostic.Create(Rule, directive.GetLocation(), directive.DirectiveNameToken.Text, reason);
        }
    }

    private static string? Reason(DirectiveTriviaSyntax directive) => directive.Kind() switch
    {
        SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia
            or SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia
            or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.WarningDirectiveTrivia => null,
        // Editors write it, warnings never stop a submission, and no rule of the policy listens to it.
        SyntaxKind.PragmaWarningDirectiveTrivia => null,
        // Each is a compiler error already, and the better message.
        SyntaxKind.ErrorDirectiveTrivia or SyntaxKind.BadDirectiveTrivia => null,
        SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia => "changes the places that messages name",
        SyntaxKind.PragmaChecksumDirectiveTrivia => "changes the places that messages name",
        _ => "brings in code or settings from elsewhere; a submission is one file",
    };
}
