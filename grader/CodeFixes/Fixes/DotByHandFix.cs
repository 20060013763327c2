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
        if (root.FindNode(place).FirstAncestorOrSelf<ForStatementSyntax>() is not { } loop || LoopSpan.Count(loop) is not { } count
            || loop.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(sum => sum.IsKind(SyntaxKind.AddAssignmentExpression)) is not { Right: BinaryExpressionSyntax product } sum
            || LoopSpan.Of(product.Left, count, model) is not { } left || LoopSpan.Of(product.Right, count, model) is not { } right) yield break;
        yield return loop.Replace($"{sum.Left} += {Edits.NameOf(model, loop.SpanStart, "System.Numerics.Tensors", "TensorPrimitives")}.Dot<float>({left}, {right});");
    }
}
