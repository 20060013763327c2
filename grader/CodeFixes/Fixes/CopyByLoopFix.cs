using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA3005: the copy in one call, where the loop runs from zero in single steps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CopyByLoopFix() : RuleFix("KATA3005", "Use CopyTo")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<ForStatementSyntax>() is not { } loop || LoopSpan.Count(loop) is not { } count
            || root.FindNode(place).DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is not { } copy
            || LoopSpan.Of(copy.Right, count, model) is not { } source || LoopSpan.Of(copy.Left, count, model) is not { } target) yield break;
        yield return loop.Replace($"{source}.CopyTo({target});");
    }
}
