using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA3003: the function of double, on what was rounded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FloatForDoubleFix() : RuleFix("KATA3003", "Use Math")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax function } call) yield break;
        yield return function.Expression.Replace(Edits.NameOf(model, place.Start, "System", "Math"));
        foreach (var cast in call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<CastExpressionSyntax>())
            yield return cast.Replace((cast.Expression is ParenthesizedExpressionSyntax inside ? inside.Expression : cast.Expression).ToString());
    }
}
