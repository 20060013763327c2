using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2003: the product, where its factor may be written several times.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PowerForSquareFix() : RuleFix("KATA2003", "Write a product")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [{ Expression: var value }, { Expression: var exponent }] } call || !value.IsPlain()) yield break;
        // The product has the type that the power had, or it would be rounded earlier than before.
        var type = model.GetTypeInfo(call).Type;
        var cast = SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value).Type, type) ? "" : $"({type?.ToDisplayString()})";
        var times = model.GetConstantValue(exponent).Value is 3 or 3f or 3d ? 3 : 2;
        yield return call.Replace(call.AsProduct(cast + string.Join(" * ", Enumerable.Repeat(value.AsFactor(), times))));
    }
}
