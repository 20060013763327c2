using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2010: a span of the array.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CopyForSpanFix() : RuleFix("KATA2010", "Look at it as a span")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<ElementAccessExpressionSyntax>() is { ArgumentList: { Arguments: [var range] } brackets })
            yield return new(brackets.Span, $".AsSpan({range})");
    }
}
