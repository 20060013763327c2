using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA3002: the length instead of a count.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CountOfArrayFix() : RuleFix("KATA3002", "Ask for the length")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { Parent: InvocationExpressionSyntax call } access) yield break;
        var length = model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol ? "Length" : "Count";
        yield return new(TextSpan.FromBounds(access.Name.SpanStart, call.Span.End), length);
    }
}
