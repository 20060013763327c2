using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2009: the loops exchanged, where every turn writes an element of its own and reads none of that memory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class StrideOrderFix() : RuleFix("KATA2009", "Exchange the loops")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place).FirstAncestorOrSelf<ForStatementSyntax>() is not { Declaration.Variables: [var inner] } inside || inside.Parent?.FirstAncestorOrSelf<ForStatementSyntax>() is not { Declaration.Variables: [var outer] } outside) return [];
        var body = inside.Statement is BlockSyntax { Statements: [var only] } ? only : inside.Statement;
        var (innerHead, outerHead) = (Head(inside), Head(outside));
        var isFree = body is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax target } element, Right: var value } }
            && Names(element.ArgumentList).Contains(inner.Identifier.Text) && Names(element.ArgumentList).Contains(outer.Identifier.Text)
            && !Names(value).Contains(target.Identifier.Text) && value.IsPlain()
            && !inside.ChildNodes().Where(node => node != inside.Statement).SelectMany(Names).Contains(outer.Identifier.Text);
        var text = root.SyntaxTree.GetText();
        return isFree ? [new(outerHead, text.ToString(innerHead)), new(innerHead, text.ToString(outerHead))] : [];
    }

    private static TextSpan Head(ForStatementSyntax loop) => TextSpan.FromBounds(loop.OpenParenToken.SpanStart, loop.CloseParenToken.Span.End);

    private static IEnumerable<string> Names(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text);
}
