using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2011: a copy of the tensor's span.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FlattenedByElementFix() : RuleFix("KATA2011", "Copy its span")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true) is SimpleNameSyntax { Identifier.Text: "FlattenTo", Parent: MemberAccessExpressionSyntax access } name
            && model.GetTypeInfo(access.Expression).Type is { Name: "Tensor" })
            yield return name.Replace("DenseSpan().CopyTo");
    }
}
