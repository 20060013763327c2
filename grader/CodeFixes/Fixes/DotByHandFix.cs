using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2004: the library's dot product, where a loop runs from zero in single steps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DotByHandFix() : RuleFix("KATA2004", "Use TensorPrimitives.Dot")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<ForStatementSyntax>() is not { } loop || Count(loop) is not { } count
            || loop.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(sum => sum.IsKind(SyntaxKind.AddAssignmentExpression)) is not { Right: BinaryExpressionSyntax product } sum
            || Part(product.Left, count, model) is not { } left || Part(product.Right, count, model) is not { } right) yield break;
        yield return loop.Replace($"{sum.Left} += {Edits.NameOf(model, loop.SpanStart, "System.Numerics.Tensors", "TensorPrimitives")}.Dot<float>({left}, {right});");
    }

    private static string? Count(ForStatementSyntax loop) => loop is
    {
        Declaration.Variables: [{ Initializer.Value: LiteralExpressionSyntax { Token.Value: 0 } }],
        Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Right: var end },
        Incrementors: [{ RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PreIncrementExpression }],
    } && end.IsPlain() ? end.ToString() : null;

    // What the loop reads of an array or a span, as a span.
    private static string? Part(ExpressionSyntax expression, string count, SemanticModel model)
    {
        if (expression is not ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }], Expression: var values } || !values.IsPlain()) return null;
        var start = (index as BinaryExpressionSyntax)?.Left.ToString() ?? "0";
        return $"{values}.{(model.GetTypeInfo(values).Type is IArrayTypeSymbol ? "AsSpan" : "Slice")}({start}, {count})";
    }
}
