using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.CodeFixes;

/// <summary>What a loop over neighbouring elements covers, as a span.</summary>
internal static class LoopSpan
{
    /// <summary>How many turns a loop has that runs from zero in steps of one, or null.</summary>
    public static string? Count(ForStatementSyntax loop) => loop is
    {
        Declaration.Variables: [{ Initializer.Value: LiteralExpressionSyntax { Token.Value: 0 } }],
        Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Right: var end },
        Incrementors: [{ RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PreIncrementExpression }],
    } && end.IsPlain() ? end.ToString() : null;

    /// <summary>The elements of an array or a span that are met at the loop's variable.</summary>
    public static string? Of(ExpressionSyntax expression, string count, SemanticModel model)
    {
        if (expression is not ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }], Expression: var values } || !values.IsPlain()) return null;
        var start = (index as BinaryExpressionSyntax)?.Left.ToString() ?? "0";
        return $"{values}.{(model.GetTypeInfo(values).Type is IArrayTypeSymbol ? "AsSpan" : "Slice")}({start}, {count})";
    }
}
