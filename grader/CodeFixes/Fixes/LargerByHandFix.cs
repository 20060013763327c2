using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA3006: the function that bears the name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LargerByHandFix() : RuleFix("KATA3006", "Use Math.Max or Math.Min")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<ConditionalExpressionSyntax>() is not { Condition: BinaryExpressionSyntax condition } choice || !condition.IsPlain()) yield break;
        var asksForLarger = condition.Kind() is SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;
        var takesLeft = SyntaxFactory.AreEquivalent(condition.Left, choice.WhenTrue);
        yield return choice.Replace($"{Edits.NameOf(model, place.Start, "System", "Math")}.{(asksForLarger == takesLeft ? "Max" : "Min")}({choice.WhenTrue}, {choice.WhenFalse})");
    }
}
