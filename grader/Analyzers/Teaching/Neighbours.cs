using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Teaching;

/// <summary>Elements that a loop meets one after another.</summary>
internal static class Neighbours
{
    /// <summary>Whether an element of an array or a span stands at the loop's variable, alone or last in a sum that begins elsewhere.</summary>
    public static bool Is(ExpressionSyntax expression, VariableDeclaratorSyntax variable, SemanticModel model) =>
        expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } element
        && (index is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } offset ? offset.Right : index) is IdentifierNameSyntax { Identifier.Text: var text } && text == variable.Identifier.Text
        && element.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.Text == text) == 1
        && model.GetTypeInfo(element.Expression).Type is IArrayTypeSymbol { Rank: 1 } or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" };
}
