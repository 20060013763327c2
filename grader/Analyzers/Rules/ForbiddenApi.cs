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
            if (Uses(node, model, cancellationToken).Select(symbols.Refuse).FirstOrDefault(violation => violation is not null) is { } violation
                && !IsSaidElsewhere(node, model, symbols, cancellationToken))
                yield return Diagnostic.Create(Rule, Place(node, model, cancellationToken).GetLocation(), violation.Symbol, violation.Reason);
        }
    }

    /// <summary>The symbols that a node stands for, named or implied. A node's descendants speak for themselves.</summary>
    private static IEnumerable<ISymbol?> Uses(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case IdentifierNameSyntax { IsVar: true }:
                yield return model.GetSymbolInfo(node, cancellationToken).Symbol;
                break;
            // What an attribute is called is KATA0005's to judge, which knows more about it than its name.
            case SimpleNameSyntax name when !IsOfAttribute(name):
                yield return model.GetSymbolInfo(node, cancellationToken).Symbol?.OriginalDefinition;
                break;
            case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
            case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax:
            case SelectOrGroupClauseSyntax or OrderingSyntax:
                yield return model.GetSymbolInfo(node, cancellationToken).Symbol;
                break;
            // `text!` and `happened += handler` stand for what their operands name already.
            case BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax or CastExpressionSyntax:
                if (model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method)
                    yield return method;
                break;
            case QueryClauseSyntax clause:
                yield return model.GetQueryClauseInfo(clause, cancellationToken).OperationInfo.Symbol;
                break;
            case CommonForEachStatementSyntax loop:
                var info = model.GetForEachStatementInfo(loop);
                yield return info.GetEnumeratorMethod;
                yield return info.DisposeMethod;
                break;
        }

        if (node is ExpressionSyntax expression and not InitializerExpressionSyntax && model.GetConversion(expression, cancellationToken) is { IsUserDefined: true } conversion)
            yield return conversion.MethodSymbol;
    }

    private static bool IsOfAttribute(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is NameSyntax outer) whole = outer;
        return whole.Parent is AttributeSyntax or NameEqualsSyntax { Parent: AttributeArgumentSyntax };
    }

    /// <summary>One message a mistake: of <c>File.ReadAllText(path)</c> the member is the better one to name, of <c>new Thread(run)</c> the type.</summary>
    private static bool IsSaidElsewhere(SyntaxNode node, SemanticModel model, WrittenSymbols symbols, CancellationToken cancellationToken) => node switch
    {
        SimpleNameSyntax name => Whole(name) is { Parent: MemberAccessExpressionSyntax access } whole && access.Expression == whole
            && model.GetSymbolInfo(node, cancellationToken).Symbol is ITypeSymbol
            && symbols.Refuse(model.GetSymbolInfo(access, cancellationToken).Symbol) is not null,
        ObjectCreationExpressionSyntax creation => symbols.Refuse(model.GetSymbolInfo(creation.Type, cancellationToken).Symbol) is not null,
        _ => false,
    };

    /// <summary>The name with the namespaces and types before it, where it has some.</summary>
    private static SyntaxNode Place(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is not SimpleNameSyntax name ? node
        : Whole(name) is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is not INamespaceOrTypeSymbol ? node
        : Whole(name);

    private static SyntaxNode Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax alias when alias.Name == name => alias,
        MemberAccessExpressionSyntax access when access.Name == name => access,
        _ => name,
    };
}
