using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA3001: the function of float, without the cast.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DoubleForFloatFix() : RuleFix("KATA3001", "Use MathF")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<CastExpressionSyntax>() is { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax function } } cast)
            yield return new(TextSpan.FromBounds(cast.SpanStart, function.Expression.Span.End), Edits.NameOf(model, cast.SpanStart, "System", "MathF"));
    }
}
