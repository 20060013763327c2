using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0001: a type or a member that is not on the list of what computing needs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenApi : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0001",
        title: "Forbidden API",
        messageFormat: "'{0}' is not allowed in a submission: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0001.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        var symbols = new WrittenSymbols(model.Compilation.Assembly);
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WrittenUses.Of(node, model, cancellationToken).Select(symbols.Refuse).FirstOrDefault(violation => violation is not null) is { } violation
                && !IsSaidElsewhere(node, model, symbols, cancellationToken))
                yield return Diagnostic.Create(Rule, WrittenUses.Place(node, model, cancellationToken).GetLocation(), violation.Symbol, violation.Reason);
        }
    }

    /// <summary>One message a mistake: of <c>File.ReadAllText(path)</c> the member is the better one to name, of <c>new Thread(run)</c> the type.</summary>
    private static bool IsSaidElsewhere(SyntaxNode node, SemanticModel model, WrittenSymbols symbols, CancellationToken cancellationToken) => node switch
    {
        SimpleNameSyntax name => WrittenUses.Whole(name) is { Parent: MemberAccessExpressionSyntax access } whole && access.Expression == whole
            && model.GetSymbolInfo(node, cancellationToken).Symbol is ITypeSymbol
            && symbols.Refuse(model.GetSymbolInfo(access, cancellationToken).Symbol) is not null,
        ObjectCreationExpressionSyntax creation => symbols.Refuse(model.GetSymbolInfo(creation.Type, cancellationToken).Symbol) is not null,
        _ => false,
    };
}
