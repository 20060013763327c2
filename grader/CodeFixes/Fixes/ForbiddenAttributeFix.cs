using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0005: the attribute away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ForbiddenAttributeFix() : RuleFix("KATA0005", "Remove the attribute")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } attribute) yield break;
        if (list.Attributes.Count == 1)
        {
            var lines = Edits.WithoutLines(root.SyntaxTree.GetText(), list.Span);
            yield return lines.Span == list.Span ? new(TextSpan.FromBounds(list.SpanStart, list.FullSpan.End), "") : lines;
        }
        else
        {
            var at = list.Attributes.IndexOf(attribute);
            yield return new(at == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart) : TextSpan.FromBounds(list.Attributes[at - 1].Span.End, attribute.Span.End), "");
        }
    }
}
