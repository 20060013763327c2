using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes;

/// <summary>Changes of text that several fixes make, and what they ask about an expression before.</summary>
internal static class Edits
{
    public static TextChange Replace(this SyntaxNode node, string text) => new(node.Span, text);

    /// <summary>Takes a word away, and the blanks behind it.</summary>
    public static TextChange Without(this SyntaxToken token) => new(TextSpan.FromBounds(token.SpanStart, token.FullSpan.End), "");

    /// <summary>Takes whatever stands there away, and with it the lines that would be left empty.</summary>
    public static TextChange WithoutLines(SourceText text, TextSpan place)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(place.Start), text.Lines.GetLineFromPosition(place.End));
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, place.Start))) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(place.End, last.End)));
        return new(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : place, "");
    }

    /// <summary>Whether an expression may be written twice or moved: it does nothing but say a value.</summary>
    public static bool IsPlain(this ExpressionSyntax expression) => expression.DescendantNodesAndSelf().All(node =>
        node is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or DeclarationExpressionSyntax)
        && node.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression));

    /// <summary>The text of an expression as an operand of a product.</summary>
    public static string AsFactor(this ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax ? expression.ToString() : $"({expression})";

    /// <summary>A product in the place of an expression that binds more tightly.</summary>
    public static string AsProduct(this ExpressionSyntax place, string product) =>
        place.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax or AssignmentExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } ? product : $"({product})";

    /// <summary>The name of a type where it is known without its namespace, and its full name elsewhere.</summary>
    public static string NameOf(SemanticModel model, int position, string @namespace, string type) =>
        model.LookupNamespacesAndTypes(position, name: type).IsEmpty ? $"{@namespace}.{type}" : type;
}
