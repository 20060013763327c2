using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Policy;

/// <summary>What a source uses of other assemblies, and where that is written.</summary>
internal static class WrittenUses
{
    /// <summary>The symbols that a node stands for, named or implied. A node's descendants speak for themselves.</summary>
    public static IEnumerable<ISymbol?> Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
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

    /// <summary>The name with the namespaces and types before it, where it has some.</summary>
    public static SyntaxNode Place(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is not SimpleNameSyntax name ? node
        : Whole(name) is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is not INamespaceOrTypeSymbol ? node
        : Whole(name);

    public static SyntaxNode Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax alias when alias.Name == name => alias,
        MemberAccessExpressionSyntax access when access.Name == name => access,
        _ => name,
    };
}
